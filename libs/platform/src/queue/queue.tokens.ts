/** Injection token of the queue's store: `@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend`. */
export const QUEUE_BACKEND = Symbol('QUEUE_BACKEND');
