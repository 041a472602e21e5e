import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import styles from './display.module.css';

export interface TabItem<K extends string> { key: K; label: ReactNode; content: ReactNode }

/** Parts of one view, one shown at a time. Parts with an address of their own are links instead. */
export function Tabs<K extends string>({ label, items, value, onChange }: { label: string; items: readonly TabItem<K>[]; value?: K; onChange?: (key: K) => void }) {
  return (
    <AriaTabs className={styles.tabs!} selectedKey={value} onSelectionChange={(key) => onChange?.(key as K)}>
      <TabList aria-label={label} className={styles.tabList!}>
        {items.map((item) => <Tab key={item.key} id={item.key} className={styles.tab!}>{item.label}</Tab>)}
      </TabList>
      {items.map((item) => <TabPanel key={item.key} id={item.key} className={styles.panel!}>{item.content}</TabPanel>)}
    </AriaTabs>
  );
}
