import { Grid } from 'antd';

/** Below 768 px tables become cards and the menu a drawer. */
export const useIsPhone = (): boolean => Grid.useBreakpoint().md === false;
