/** Kinds of method: a procedure, a standard to meet, a named set. */
export const methodKinds = ['做法', '要求', '提法'] as const;
export type MethodKind = (typeof methodKinds)[number];

/** Kinds of unit that a case may come from. */
export const unitKinds = ['高校', '企业', '机关', '农村', '社区', '中小学', '医院', '社会组织'] as const;

/** How well a case is supported, weakest first. */
export const evidenceGrades = ['来源自述', '有佐证材料', '第三方核实'] as const;

/** State of use of a practice whose source does not say. */
export const unstatedUse = '来源未述';

/** Whether the practice is still in use. */
export const useStates = ['在用', '已停用', unstatedUse] as const;

/** Who says so: the source, or the editors of this library. */
export const authorities = ['来源', '编者'] as const;
