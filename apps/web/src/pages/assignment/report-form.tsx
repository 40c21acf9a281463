import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Alert, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#libs/contracts/http/assignment.schema';
import { useSubmitReport } from '../../api/assignments.js';
import { fileSize } from '../../format/sizes.js';
import { useLanguage } from '../../i18n/language.js';
import { FileDrop } from '../../parts/file-drop.js';
import { ProblemAlert } from '../../parts/problem-alert.js';

const maxFiles = 10;
const maxBytesEach = 20 * 1024 * 1024;

type FilesProps = { readonly files: readonly File[]; readonly onRemove: (file: File) => void };

function ChosenFiles({ files, onRemove }: FilesProps) {
  const { t } = useTranslation('assignment');
  const { language } = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="file-list" aria-label={t('report.files')}>
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`}>
          <PaperClipOutlined aria-hidden />
          <span className="file-name">{file.name}</span>
          <span className={file.size > maxBytesEach ? 'missing' : 'hint'}>
            {fileSize(file.size, language)}
          </span>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('report.remove', { name: file.name })}
            onClick={() => onRemove(file)}
          />
        </li>
      ))}
    </ul>
  );
}

function ReportText({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useTranslation('assignment');
  const textId = useId();
  return (
    <>
      <label htmlFor={textId} className="field-label">
        {t('report.text')}
      </label>
      <Input.TextArea
        id={textId}
        value={text}
        maxLength={20_000}
        autoSize={{ minRows: 4, maxRows: 16 }}
        placeholder={t('report.placeholder')}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}

function ReturnedNote({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation('assignment');
  const decision = assignment.reports.at(-1)?.decision;
  if (decision?.outcome !== 'returned') return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('report.returned', { name: decision.by.name })}
      description={decision.comment}
    />
  );
}

/** The executor's report: words, files, or both. What was typed stays until the report has been taken. */
export function ReportForm({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation('assignment');
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const submit = useSubmitReport(assignment.id, () => {
    setText('');
    setFiles([]);
  });
  const tooMuch = files.length > maxFiles || files.some((file) => file.size > maxBytesEach);
  const empty = text.trim() === '' && files.length === 0;
  return (
    <form
      className="card report-form"
      aria-labelledby="report-heading"
      onSubmit={(event) => {
        event.preventDefault();
        if (!submit.isPending) submit.mutate({ text, files, version: assignment.version });
      }}
    >
      <h2 id="report-heading">{t('report.heading')}</h2>
      <ReturnedNote assignment={assignment} />
      <ReportText text={text} onChange={setText} />
      <FileDrop
        label={t('report.attach')}
        hint={t('report.attachHint')}
        multiple
        onFiles={(added) => setFiles((old) => [...old, ...added])}
      />
      <ChosenFiles files={files} onRemove={(file) => setFiles((old) => old.filter((one) => one !== file))} />
      {tooMuch && <Alert type="error" title={t('report.tooMuch')} />}
      {submit.isError && <ProblemAlert error={submit.error} onClose={() => submit.reset()} />}
      <div className="form-actions">
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          disabled={empty || tooMuch}
          loading={submit.isPending}
        >
          {t('report.submit')}
        </Button>
      </div>
    </form>
  );
}
