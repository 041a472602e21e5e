/** The PostgreSQL schema in which BullMQ keeps its own tables. */
export const QUEUE_SCHEMA = 'bullmq';
