import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AfterScreen } from '../../features/lab-day/after-screen.js';
import { LabHeader } from '../../features/lab-day/lab-header.js';
import { afterQuery } from '../../features/lab-day/lab-queries.js';
import { openLabQuery } from '../../features/open-labs/open-labs.api.js';
import { Skeleton } from '../../ui/feedback/progress.js';

const route = getRouteApi('/app/open-labs/$id/after');

export function AfterPage() {
  const { id } = route.useParams();
  const { data: lab, error } = useQuery(openLabQuery(id));
  const { data: after, error: afterError } = useQuery(afterQuery(id));
  const failed = (!lab && error) || (!after && afterError);
  if (failed) throw failed;
  return <div className="page">{lab && after ? <><LabHeader part="after" lab={lab} /><AfterScreen after={after} /></> : <Skeleton lines={8} />}</div>;
}
