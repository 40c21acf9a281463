const method = 'transferToFixedLength';

/**
 * The PDF library hands buffers on by a method that Node has from version 21. Without it, a page's operators silently end
 * at its first text on Node 20, and with them every line of its tables.
 */
export function completeOlderNode(): void {
  if (method in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, method, {
    configurable: true,
    writable: true,
    value: function transferred(this: ArrayBuffer): ArrayBuffer {
      return structuredClone(this, { transfer: [this] });
    },
  });
}
