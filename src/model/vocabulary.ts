/** Kinds of method: a procedure, a standard to meet, a named set. */
export const methodKinds = ['做法', '要求', '提法'] as const;
export type MethodKind = (typeof methodKinds)[number];

/** Kinds of unit that a case may come from. */
export const unitKinds = ['高校', '企业', '机关', '农村', '社区', '中小学', '医院', '社会组织'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What addresses call each kind of unit. An id never changes. */
export const unitKindIds: Readonly<Record<UnitKind, string>> = {
  高校: 'gao-xiao',
  企业: 'qi-ye',
  机关: 'ji-guan',
  农村: 'nong-cun',
  社区: 'she-qu',
  中小学: 'zhong-xiao-xue',
  医院: 'yi-yuan',
  社会组织: 'she-hui-zu-zhi',
};

/** The kind of unit that an id names. */
export const unitKindOf = (id: string): UnitKind | undefined => unitKinds.find((kind) => unitKindIds[kind] === id);

/**
 * Sizes of a unit by its party members: the least number of each.
 *
 * Source: 《中国共产党支部工作条例（试行）》: a branch of seven members and more elects a committee, of fifty and more
 * becomes a general branch (总支), of a hundred and more a committee of its own.
 */
export const unitSizes = [
  { name: '党员不足7名', from: 0 },
  { name: '党员7至19名', from: 7 },
  { name: '党员20至49名', from: 20 },
  { name: '党员50至99名', from: 50 },
  { name: '党员100名以上', from: 100 },
] as const;
export type UnitSize = (typeof unitSizes)[number]['name'];

/** How well a case is supported, weakest first. */
export const evidenceGrades = ['来源自述', '有佐证材料', '第三方核实'] as const;

/** State of use of a practice whose source does not say. */
export const unstatedUse = '来源未述';

/** Whether the practice is still in use. */
export const useStates = ['在用', '已停用', unstatedUse] as const;

/** Who says so: the source, or the editors of this library. */
export const authorities = ['来源', '编者'] as const;

/** What is written in a field of a form. */
export const fieldKinds = ['短文', '长文', '数字', '日期', '选项'] as const;
export type FieldKind = (typeof fieldKinds)[number];
