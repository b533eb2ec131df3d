/** The stages of a deployment at which a hook can be called, in their order. */
export const LIFECYCLE_STAGES = [
  'RECONCILE_SERVICE',
  'PRE_SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
] as const;

/** A stage of a deployment at which a hook can be called. */
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number];

/** The stages in words. */
export const STAGE_TEXT: Record<LifecycleStage, string> = {
  RECONCILE_SERVICE: 'before a deployment that meets another one',
  PRE_SCALE_UP: 'before new tasks start',
  POST_SCALE_UP: 'after new tasks have started',
  TEST_TRAFFIC_SHIFT: 'while test requests move',
  POST_TEST_TRAFFIC_SHIFT: 'after test requests have moved',
  PRODUCTION_TRAFFIC_SHIFT: 'while requests move',
  POST_PRODUCTION_TRAFFIC_SHIFT: 'after requests have moved',
};
