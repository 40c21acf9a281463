import type { ThemeConfig } from 'antd';

/**
 * Who asked their system for less motion gets none. It must be said to the components themselves: animations cut short
 * by style sheets make them measure a popup of no size and put it thousands of pixels away.
 */
const motion = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Colours are chosen so that every text on its ground keeps a contrast of at least 4.5 : 1 (WCAG AA). */
export const theme: ThemeConfig = {
  token: {
    motion,
    colorPrimary: '#1d4f7c',
    colorLink: '#1d4f7c',
    colorLinkHover: '#123757',
    colorSuccess: '#1f7a3f',
    colorWarning: '#9a5b00',
    colorError: '#b3261e',
    colorSuccessBg: '#e9f6ed',
    colorSuccessBorder: '#b9dfc6',
    colorWarningBg: '#fff6e5',
    colorWarningBorder: '#ecd3a2',
    colorErrorBg: '#fdf0ef',
    colorErrorBorder: '#f3c1bd',
    colorInfoBg: '#eef4f9',
    colorInfoBorder: '#bdd3e6',
    colorInfo: '#1d4f7c',
    colorText: '#1b2733',
    colorTextSecondary: '#4a5866',
    colorTextTertiary: '#566371',
    colorTextDescription: '#4a5866',
    colorTextPlaceholder: '#5f6b78',
    colorTextDisabled: '#66717d',
    colorBorder: '#b9c3cd',
    colorBorderSecondary: '#dfe4e9',
    colorBgLayout: '#f3f5f8',
    borderRadius: 6,
    fontSize: 15,
    fontFamily: "'Golos Text Variable', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif",
    controlHeight: 36,
  },
  components: {
    Alert: { withDescriptionIconSize: 18 },
    Table: { headerBg: '#eef2f6', headerColor: '#33424f', cellPaddingBlock: 12 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Tag: { defaultBg: '#eef2f6', defaultColor: '#33424f' },
  },
};
