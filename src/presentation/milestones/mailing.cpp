#include "rapport/presentation/mailing.h"

#include "rapport/presentation/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using services::Mailing;
using services::MailingRow;

namespace {

struct MailingWords {
    Q_DECLARE_TR_FUNCTIONS(MailingWords)
};

enum Section { Written, LeftOut };

QString occasionOf(const MailingRow& row) {
    return row.kind == domain::MilestoneKind::Custom && !row.label.isEmpty() ? row.label : word(row.kind);
}

QString whereTo(const MailingRow& row) {
    QStringList where = row.address;
    if (!row.email.isEmpty())
        where << row.email;
    return where.join(u", "_s);
}

ListRow lineOf(const MailingRow& row, qint64 number, QDate today) {
    return {.section = Written,
            .id = number,
            .customer = row.customer,
            .title = row.name,
            .rest = MailingWords::tr(", %1 on %2").arg(occasionOf(row), dayText(row.day, today)),
            .second = whereTo(row),
            .icon = iconName(row.kind),
            .reason = row.address.isEmpty() ? Reason{MailingWords::tr("e-mail only"), Tone::Neutral} : Reason{}};
}

} // namespace

std::vector<ListRow> mailingRows(const Mailing& mailing, QDate today) {
    std::vector<ListRow> rows;
    for (const MailingRow& row : mailing.rows)
        rows.push_back(lineOf(row, static_cast<qint64>(rows.size()) + 1, today));
    if (!mailing.leftOut.empty())
        rows.push_back({.kind = RowKind::Heading, .section = LeftOut, .title = MailingWords::tr("Left out")});
    for (const services::LeftOut& one : mailing.leftOut)
        rows.push_back({.section = LeftOut,
                        .id = static_cast<qint64>(rows.size()) + 1,
                        .title = one.name,
                        .second = one.why,
                        .icon = u"person"_s});
    return rows;
}

QString mailingSummary(const Mailing& mailing) {
    const auto number = [](size_t count) { return numberText(static_cast<qint64>(count)); };
    QStringList parts{MailingWords::tr("%1 to write to").arg(number(mailing.rows.size()))};
    if (mailing.withoutPostal() > 0)
        parts << MailingWords::tr("%1 of them without a postal address").arg(number(mailing.withoutPostal()));
    if (!mailing.leftOut.empty())
        parts << MailingWords::tr("%1 left out").arg(number(mailing.leftOut.size()));
    return parts.join(u" · "_s);
}

domain::Period monthOf(QDate day) {
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

domain::Period monthAfter(QDate day) { return monthOf(monthOf(day).to.addDays(1)); }

QString homeCountry() {
    const QLocale locale;
    return locale.territory() == QLocale::AnyTerritory ? QString() : QLocale::territoryToCode(locale.territory());
}

} // namespace rapport::presentation
