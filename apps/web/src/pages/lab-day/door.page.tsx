import { getRouteApi } from '@tanstack/react-router';
import { DoorScreen } from '../../features/lab-day/door-screen.js';
import { LabHeader } from '../../features/lab-day/lab-header.js';
import { useDoor } from '../../features/lab-day/use-door.js';
import { Skeleton } from '../../ui/feedback/progress.js';

const route = getRouteApi('/app/open-labs/$id/door');

/** For a phone in a doorway: who is here. */
export function DoorPage() {
  const { id } = route.useParams();
  const model = useDoor(id);
  // What is on the screen stays, and goes on working, when a look at the room fails.
  if (!model.door && model.error) throw model.error;
  return (
    <div className="page">
      {model.door ? <><LabHeader part="door" lab={{ ...model.door, id }} /><DoorScreen model={model} /></> : <Skeleton lines={8} />}
    </div>
  );
}
