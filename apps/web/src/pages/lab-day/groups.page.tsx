import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { GroupsScreen } from '../../features/lab-day/groups-screen.js';
import { LabHeader } from '../../features/lab-day/lab-header.js';
import { openLabQuery } from '../../features/open-labs/open-labs.api.js';
import { useGroups } from '../../features/lab-day/use-groups.js';
import { Skeleton } from '../../ui/feedback/progress.js';

const route = getRouteApi('/app/open-labs/$id/groups');

export function GroupsPage() {
  const { id } = route.useParams();
  const { data: lab, error } = useQuery(openLabQuery(id));
  const model = useGroups(id);
  const failed = (!lab && error) || (!model.tables && model.error);
  if (failed) throw failed;
  return <div className="page">{lab && model.tables ? <><LabHeader part="groups" lab={lab} /><GroupsScreen openLabId={id} tables={model.tables} model={model} /></> : <Skeleton lines={8} />}</div>;
}
