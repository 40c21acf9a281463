import { connect, constants, type ClientHttp2Session } from 'node:http2';

/**
 * Asks a Temporal server for a namespace by one gRPC call over plain HTTP/2. The SDK's client could do it, but loading it costs
 * the program that only supervises half a second and 60 MB for a message of a few bytes.
 * @returns true when the server serves and knows the namespace; false for every other answer and for none
 */
export async function namespaceIsServed(address: string, namespace: string): Promise<boolean> {
  const session = connect(`http://${address}`);
  try {
    return await describeNamespace(session, namespace);
  } catch {
    return false;
  } finally {
    session.destroy();
  }
}

const timeoutMilliseconds = 2_000;

function describeNamespace(session: ClientHttp2Session, namespace: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    session.once('error', reject);
    session.setTimeout(timeoutMilliseconds, () => reject(new Error('no answer')));
    const call = session.request({
      [constants.HTTP2_HEADER_METHOD]: 'POST',
      [constants.HTTP2_HEADER_PATH]: '/temporal.api.workflowservice.v1.WorkflowService/DescribeNamespace',
      [constants.HTTP2_HEADER_CONTENT_TYPE]: 'application/grpc',
      [constants.HTTP2_HEADER_TE]: 'trailers',
    });
    let status: unknown;
    // An error without a body carries the status in the headers, a good answer in the trailers.
    call.on('response', (headers: Record<string, unknown>) => {
      status ??= headers['grpc-status'];
    });
    call.on('trailers', (trailers: Record<string, unknown>) => {
      status = trailers['grpc-status'];
    });
    call.on('error', reject);
    call.on('close', () => resolve(status === '0'));
    call.resume();
    call.end(grpcFrame(stringField(1, namespace)));
  });
}

/** One uncompressed gRPC message: a zero byte, its length in four bytes, the message. */
function grpcFrame(message: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

/** A protobuf field of type string. Namespaces are shorter than 128 bytes, so the length is one byte. */
function stringField(number: number, value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  if (bytes.length > 127)
    throw new RangeError(`the namespace has ${bytes.length} bytes; expected at most 127`);
  return Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
}
