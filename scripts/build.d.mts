export function build(): Promise<{ exports: string[]; bytes: number }>;
