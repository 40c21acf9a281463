import { InboxOutlined } from '@ant-design/icons';
import { useId, useState, type DragEvent } from 'react';

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly multiple?: boolean;
  readonly accept?: string;
  readonly disabled?: boolean;
  readonly onFiles: (files: File[]) => void;
};

/** A place to drop files that is a plain file field underneath: keyboard and screen readers know what to do with it. */
export function FileDrop({ label, hint, multiple = false, accept, disabled = false, onFiles }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) onFiles(multiple ? files : files.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <label
      htmlFor={id}
      className={over ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <InboxOutlined aria-hidden className="file-drop-icon" />
      <span className="file-drop-label">{label}</span>
      <span className="hint">{hint}</span>
      <input
        id={id}
        type="file"
        aria-label={label}
        multiple={multiple}
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files);
          // The same file chosen again must be taken again.
          event.target.value = '';
        }}
      />
    </label>
  );
}
