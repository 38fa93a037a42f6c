import { count } from './count.ts';

export const brief = {
  brief: {
    title: 'Title',
    parts: 'What it holds',
    part: {
      parties: 'Who took part',
      meetings: 'What happened',
      statements: 'What was said',
      positions: 'Where each side stands',
      proposals: 'What was proposed',
      promises: 'What was promised',
      planned: 'What is planned next',
      conflicts: 'Where sources disagree',
    },
    sources: 'Sources',
    note: (n: number) => `Source ${n}`,
    back: (n: number) => `Back to where source ${n} is first referred to`,
    edit: 'Edit the selection',
    editHint:
      'Leave lines out, or put those that matter most first, “In short”. With the keys: j and k from line to line, x leaves out or puts back, f puts first. The address of this page holds it all.',
    leaveOut: 'Leave out',
    putBack: 'Put back',
    first: 'Put first',
    notFirst: 'Not first',
    up: 'Up',
    down: 'Down',
    left: (n: number) => `${count(n, 'line')} left out`,
    putAllBack: 'Put all back',
    markdown: 'Markdown',
    html: 'HTML',
    print: 'Print',
    copy: 'Copy',
    copied: 'The brief was copied as Markdown.',
    none: 'Nothing in the record fits this brief.',
    noneLeft: 'Every part is left out.',
  },
};
