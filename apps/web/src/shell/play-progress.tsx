import { Alert, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePlayProgress } from '../api/clock.js';

/** The example campaign being played behind the page, so that a newcomer knows why things are changing. */
export function PlayProgress({ enabled }: { readonly enabled: boolean }) {
  const { t } = useTranslation('shell');
  const play = usePlayProgress(enabled).data;
  if (play === undefined || play.state === 'none' || play.state === 'done') return null;
  if (play.state === 'failed')
    return <Alert banner type="warning" title={t('play.failed')} description={play.text} />;
  const percent = play.total === 0 ? 0 : Math.round((play.done / play.total) * 100);
  return (
    <section className="play-progress" aria-label={t('play.label')}>
      <span>
        {t('play.playing', { done: play.done, total: play.total })} {play.text}
      </span>
      <Progress percent={percent} size="small" aria-label={t('play.label')} />
    </section>
  );
}
