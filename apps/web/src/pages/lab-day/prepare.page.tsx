import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BackPlanPanel } from '../../features/lab-day/back-plan-panel.js';
import { CompositionPanel } from '../../features/lab-day/composition-panel.js';
import { LabHeader } from '../../features/lab-day/lab-header.js';
import { openLabQuery } from '../../features/open-labs/open-labs.api.js';
import styles from '../../features/lab-day/after.module.css';
import { Skeleton } from '../../ui/feedback/progress.js';

const route = getRouteApi('/app/open-labs/$id/prepare');

/** What a lab is ready for: the steps that lead to its day, and who should be in the room. */
export function PreparePage() {
  const { id } = route.useParams();
  const { data: lab, error } = useQuery(openLabQuery(id));
  if (!lab && error) throw error;
  if (!lab) return <div className="page"><Skeleton lines={8} /></div>;
  return (
    <div className="page">
      <LabHeader part="prepare" lab={lab} />
      <div className={styles.columns}><BackPlanPanel openLabId={id} /><CompositionPanel openLabId={id} /></div>
    </div>
  );
}
