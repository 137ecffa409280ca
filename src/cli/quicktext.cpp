#include "cli/quicktext.h"

#include "cli/when.h"
#include "cli/words.h"

namespace rapport::cli {

domain::QuickEntry readText(const Context& context, const QString& text, services::LineFor purpose,
                            const QList<domain::ChipRole>& but) {
    return services::readLine(text, {context.clock().now(), context.zone(), services::dateOrder(QLocale::system()), {}}, purpose,
                              but);
}

domain::QuickEntry justWords(const QString& text) {
    domain::QuickEntry words;
    words.text = text;
    return words;
}

domain::Due dueInWords(const Context& context, const QString& text) {
    if (const auto due = writtenDue(text, context.today()))
        return *due;
    const auto read = readText(context, text, services::LineFor::Day);
    if (read.due && read.text.trimmed().isEmpty())
        return *read.due;
    throw UsageError(
        Words::tr(
            "“%1” is not a day to come, with or without a time. Write 2026-11-26, \"2026-11-26 15:00\", +3d or \"Thu 3pm\".")
            .arg(text));
}

} // namespace rapport::cli
