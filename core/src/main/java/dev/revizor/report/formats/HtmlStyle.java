package dev.revizor.report.formats;

/** The page's style: light, dark, and print. The lowest contrast of any text is computed by a test. */
final class HtmlStyle {
    static final String LIGHT =
            ":root{--bg:#fff;--fg:#1a1a1a;--mut:#555;--line:#c9c9c9;--soft:#f3f5f7;--acc:#0b5cad;--bad:#b3261e;"
                    + "--ok:#1b6e3c;--open:#7a4a00}";
    static final String DARK =
            ":root{--bg:#14171a;--fg:#eceff1;--mut:#a7b0b8;--line:#3a4148;--soft:#1e2327;--acc:#7ab8ff;--bad:#ff9a90;"
                    + "--ok:#7fd6a0;--open:#f2bf6b}";

    static final String CSS = LIGHT
            + "@media (prefers-color-scheme:dark){" + DARK + "}"
            + "*{box-sizing:border-box}"
            + "body{margin:0;background:var(--bg);color:var(--fg);"
            + "font:13px/1.36 system-ui,\"Segoe UI\",Roboto,\"DejaVu Sans\",sans-serif}"
            + "main{margin:0 auto;max-width:188mm;padding:5mm 3mm}"
            + "h1{font-size:21px;line-height:1.2;margin:0}h2{font-size:13px;margin:0 0 3px;color:var(--fg)}"
            + "p{margin:0 0 3px}section,.two{margin:9px 0 0}.mut,.w{color:var(--mut)}"
            + ".verdict{border-left:4px solid var(--mut);background:var(--soft);padding:7px 10px}"
            + ".verdict.ok{border-color:var(--ok)}.verdict.bad{border-color:var(--bad)}"
            + ".verdict.open{border-color:var(--open)}"
            + ".lead{font-size:16px;line-height:1.3;font-weight:600}.warn{color:var(--open)}"
            + ".hid{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
            + ".k{display:grid;grid-template-columns:repeat(4,1fr);gap:8px}"
            + ".t{border:1px solid var(--line);border-top:3px solid var(--mut);border-radius:3px;padding:5px 8px 4px;"
            + "overflow-wrap:anywhere}.t p{font-size:11.5px;line-height:1.25}"
            + ".t.ok{border-top-color:var(--ok)}.t.bad{border-top-color:var(--bad)}"
            + ".t.open{border-top-color:var(--open)}"
            + ".t h2{font-weight:400;color:var(--mut);margin:0}"
            + ".t .v{font-size:22px;line-height:1.25;font-weight:600;margin:0}.t .v.not{font-size:16px;line-height:1.7}"
            + ".two{display:grid;grid-template-columns:1fr 1fr;gap:18px}.two section{margin:0}"
            + "table{border-collapse:collapse;width:100%;font-size:12px}"
            + "th,td{text-align:left;padding:1.5px 6px 1.5px 0;border-bottom:1px solid var(--line);font-weight:400;"
            + "vertical-align:top;overflow-wrap:anywhere}"
            + "thead th{color:var(--mut);white-space:nowrap}tr>:last-child{padding-right:0}"
            + ".n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}"
            + "td .ok{color:var(--ok)}td .bad{color:var(--bad);font-weight:600}"
            + "ol,ul{margin:0;padding-left:20px}li{margin:0 0 2px}"
            + "code{font:12px/1.3 ui-monospace,Consolas,\"DejaVu Sans Mono\",monospace;background:var(--soft);"
            + "padding:0 4px;border-radius:3px;display:inline-block;max-width:100%;overflow-wrap:anywhere}"
            + ".key{display:inline-block;width:11px;height:11px;vertical-align:-1px}figure{margin:0}figure svg{display:block;width:100%;height:auto}"
            + "svg text{font:11px system-ui,\"Segoe UI\",Roboto,\"DejaVu Sans\",sans-serif;fill:var(--fg)}"
            + "svg .e{text-anchor:end;font-variant-numeric:tabular-nums}"
            + ".bar{fill:var(--acc)}.rail{fill:var(--soft);stroke:var(--line);stroke-width:.5}"
            + ".both{fill:var(--ok)}.none{fill:none;stroke:var(--mut)}.due{fill:none;stroke:var(--acc)}"
            + ".half{fill:var(--acc)}.late{stroke:var(--bg);stroke-width:1.6}"
            + ".mid{stroke:var(--fg);stroke-width:1;stroke-dasharray:3 2}"
            + ".method{border-top:1px solid var(--line);padding-top:5px;font-size:11px;color:var(--mut);"
            + "overflow-wrap:anywhere}.method h2{font-size:11px;color:var(--mut)}"
            + ".keys{font-size:11.5px}.keys span{white-space:nowrap;margin-right:9px}small{font-size:11px;font-weight:400;color:var(--mut)}"
            + ".two section+section{margin-top:9px}"
            + "@media (max-width:560px){.k{grid-template-columns:1fr 1fr}.two{grid-template-columns:1fr}}"
            + "@media print{" + LIGHT
            + "@page{size:A4;margin:9mm 12mm}main{max-width:none;padding:0}"
            + "body{font-size:11.5px;line-height:1.32;-webkit-print-color-adjust:exact;print-color-adjust:exact}"
            + "section{break-inside:avoid}section,.two{margin-top:7px}h1{font-size:19px}.lead{font-size:14.5px}"
            + "table{font-size:11px}small,.keys{font-size:10px}code{font-size:10.5px}.method{font-size:9.5px}"
            + ".dense{font-size:10.5px}.dense table{font-size:10px}.dense .lead{font-size:13.5px}.dense .t .v{font-size:19px}"
            + ".dense section,.dense .two{margin-top:5px}.dense h2{font-size:11.5px}.dense .method{font-size:9px}"
            + ".dense th,.dense td{padding-top:.5px;padding-bottom:.5px}.dense .t{padding-top:3px;padding-bottom:2px}}";

    private HtmlStyle() {}
}
