#include "exchange/vcard/cardwriting.h"

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using domain::Customer;
using domain::Milestone;
using domain::MilestoneKind;

/// What BDAY and ANNIVERSARY take: any partial date in 4.0, whole days and days of any year in 3.0. Empty where it cannot be
/// said.
QString dateValue(const PartialDate& date, bool isV4) {
    if (!isV4)
        return date.monthDay() ? date.toString() : QString();
    QString text = date.toString();
    // The basic form, but for what has hyphens in it too (RFC 6350, 4.3.1).
    if (!date.monthDay())
        return text;
    return date.year() ? text.remove(u'-') : u"--"_s + text.mid(2).remove(u'-');
}

std::string_view propertyOf(MilestoneKind kind, bool isV4) {
    if (kind == MilestoneKind::Birthday)
        return "BDAY";
    return isV4 ? "ANNIVERSARY" : "X-ANNIVERSARY";
}

void writeLead(CardLines& lines, const Milestone& milestone) {
    if (milestone.leadDays)
        lines.parameter("X-RAPPORT-LEAD-DAYS", QString::number(*milestone.leadDays));
}

/// Apple's form for dates of any name.
void writeLabelled(CardWriting& card, const Milestone& milestone) {
    const std::string group = card.nextGroup();
    card.lines.begin("X-ABDATE", group).parameter("X-RAPPORT-KIND", domain::key(milestone.kind));
    writeLead(card.lines, milestone);
    card.lines.value().text(milestone.date.toString()).end();
    const QString label = milestone.label.isEmpty() ? domain::key(milestone.kind).replace(u'_', u' ') : milestone.label;
    card.label(group, label);
}

} // namespace

void writeMilestones(CardWriting& card) {
    bool written[2] = {};
    for (const Milestone& milestone : card.contact.milestones) {
        const bool isBirthday = milestone.kind == MilestoneKind::Birthday;
        const QString value = dateValue(milestone.date, card.isV4());
        const bool has = isBirthday || milestone.kind == MilestoneKind::WeddingAnniversary;
        bool& again = written[isBirthday ? 0 : 1];
        if (!has || again || value.isEmpty() || !milestone.label.isEmpty()) {
            writeLabelled(card, milestone);
            continue;
        }
        again = true;
        card.lines.begin(propertyOf(milestone.kind, card.isV4()));
        writeLead(card.lines, milestone);
        card.lines.value().text(value).end();
    }
}

void writeParticulars(CardWriting& card) {
    const Customer& customer = card.contact.customer;
    CardLines& lines = card.lines;
    if (!customer.tags.isEmpty()) {
        lines.begin("CATEGORIES").value();
        for (qsizetype i = 0; i < customer.tags.size(); ++i)
            lines.raw(i == 0 ? "" : ",").text(customer.tags[i]);
        lines.end();
    }
    lines.property("NOTE", customer.notes);
    if (!customer.timeZone.isEmpty())
        lines.begin("TZ").rawParameter("VALUE=text").value().text(customer.timeZone).end();
    lines.property(card.isV4() ? "LANG" : "X-RAPPORT-LANGUAGE", customer.language);
}

void writePhoto(CardWriting& card) {
    const QByteArray& photo = card.contact.customer.photo;
    if (photo.isEmpty())
        return;
    const bool isPng = photo.startsWith("\x89PNG");
    if (card.isV4())
        card.lines.begin("PHOTO").value().raw(isPng ? "data:image/png;base64," : "data:image/jpeg;base64,");
    else
        card.lines.begin("PHOTO").rawParameter("ENCODING=b").rawParameter(isPng ? "TYPE=PNG" : "TYPE=JPEG").value();
    const QByteArray encoded = photo.toBase64();
    card.lines.raw({encoded.constData(), static_cast<size_t>(encoded.size())}).end();
}

} // namespace rapport::exchange
