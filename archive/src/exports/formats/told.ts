import type { ReportRecord } from "../source/reports.js";

/** Whether somebody in the chain denies what is told. */
export const isDenied = (report: ReportRecord): boolean => report.chain.some((link) => link.stance === "denies");

/** Whether a report is told as having happened or going on: what formats without a status may call an event. */
export const isTold = (report: ReportRecord): boolean => (report.status === "actual" || report.status === "ongoing") && !isDenied(report);
