import { TimelineEmbed } from '../embed/timelineEmbed.ts';

// A page may load the script twice.
if (!customElements.get('timeline-embed')) customElements.define('timeline-embed', TimelineEmbed);
