/** Injection token of the validated environment: `@Inject(CONFIG) private readonly config: Config`. */
export const CONFIG = Symbol('CONFIG');
