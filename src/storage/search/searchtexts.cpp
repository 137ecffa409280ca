#include "storage/search/searchtexts.h"

#include "rapport/core/text.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const domain::Customer& customer, const QString& shownName) {
    QString name = text::folded(shownName);
    for (const QString& part : {customer.name.given, customer.name.middle, customer.name.family, customer.name.nickname}) {
        const QString folded = text::folded(part);
        if (!folded.isEmpty() && !name.contains(folded))
            name += u' ' + folded;
    }
    return name;
}

QString contactsOf(const domain::Customer& customer, domain::ContactKind kind, QString (*reading)(const QString&)) {
    QStringList texts;
    for (const auto& point : customer.contactPoints) {
        if (point.kind == kind)
            texts += reading(point.value);
    }
    texts.removeAll(QString());
    return texts.join(u' ');
}

QString noteOf(const domain::Customer& customer, const QStringList& kept) {
    QStringList texts{customer.title, customer.careNote, customer.notes};
    texts += wordsOf(customer.goals);
    texts += customer.topics;
    for (const domain::Handover& handover : customer.handovers)
        texts += handover.note;
    for (const domain::Consent& consent : customer.consents)
        texts += consent.words;
    texts += kept;
    texts.removeAll(QString());
    return texts.isEmpty() ? QString(u""_s) : text::folded(texts.join(u'\n'));
}

} // namespace

QString marksOf(const domain::Customer& customer) {
    const bool archived = customer.state == domain::CustomerState::Archived;
    if (customer.tier == domain::Tier::Key)
        return archived ? u"key archived"_s : u"key"_s;
    return archived ? u"archived"_s : u""_s;
}

SearchTexts searchTextsOf(const domain::Customer& customer, const QString& shownName, const QString& organisation,
                          const QStringList& kept) {
    return {nameOf(customer, shownName),
            organisation.isEmpty() ? QString(u""_s) : text::folded(organisation),
            contactsOf(customer, domain::ContactKind::Phone, &text::digits),
            contactsOf(customer, domain::ContactKind::Email, &text::folded),
            noteOf(customer, kept),
            marksOf(customer)};
}

} // namespace rapport::storage
