package io.github.payerrules.source;

/**
 * Indicators of the physician fee schedule; empty where the schedule gives none.
 *
 * @param code the code
 * @param status the status code, such as {@code A}
 * @param globalDays {@code 000}, {@code 010}, {@code 090}, {@code XXX}, {@code YYY}, {@code ZZZ} or
 *     {@code MMM}
 * @param bilateral 0 to 3 or 9; at 1 both sides are billed with modifier 50
 * @param multiple the multiple-procedure indicator, 0 to 7 or 9
 * @param assistant the assistant-at-surgery indicator, 0 to 2 or 9
 */
public record FeeScheduleRow(
    String code,
    String status,
    String globalDays,
    String bilateral,
    String multiple,
    String assistant) {}
