const address = /(https?:\/\/[^\s<>«»"]+[^\s<>«»".,;:!?)])/;

/** The same page under another name of this machine (127.0.0.1, localhost) is still this page. */
function pathHere(link: string): string | null {
  try {
    const url = new URL(link);
    return url.host === window.location.host ? `${url.pathname}${url.search}` : null;
  } catch {
    return null;
  }
}

/** Plain text of a letter with its addresses as links; those of this installation open here. */
export function LetterText({ text }: { readonly text: string }) {
  return (
    <div className="letter-text">
      {text.split(address).map((piece, index) => {
        if (index % 2 === 0) return piece;
        return (
          <a key={index} href={pathHere(piece) ?? piece} rel="noreferrer">
            {piece}
          </a>
        );
      })}
    </div>
  );
}
