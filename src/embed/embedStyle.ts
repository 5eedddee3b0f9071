/** How the element lays out its frame and what stands in for it; it has its size before they load. */
export const EMBED_STYLE = `
:host{display:block;position:relative;inline-size:100%;background:var(--timeline-bg,none);contain:layout}
:host([hidden]){display:none}
.box{position:relative;inline-size:100%;overflow:hidden}
iframe{position:absolute;inset:0;inline-size:100%;block-size:100%;border:0;color-scheme:normal}
.still{position:absolute;inset:0;display:grid;place-items:center;overflow:auto}
.still img,::slotted(*){max-inline-size:100%;max-block-size:100%}
.still img{inline-size:100%;block-size:100%;object-fit:contain}
.ready .still{display:none}
button{position:absolute;inset:0;margin:auto;inline-size:64px;block-size:64px;border:0;border-radius:50%;background:#000b;color:#fff;font-size:24px;cursor:pointer}
@media print{.box:not(.ready) .still{display:grid}.box:not(.ready) iframe,button{display:none}}
`;
