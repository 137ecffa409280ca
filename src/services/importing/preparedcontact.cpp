#include "services/importing/preparedcontact.h"

#include "rapport/core/uid.h"
#include "rapport/domain/duplicates.h"

#include <QCryptographicHash>
#include <QUuid>
#include <cstring>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

/// Texts one behind another, each with a mark behind it that stands in no text.
class Content {
public:
    Content& operator<<(const QString& text) {
        m_text += text;
        m_text += QChar(0x1F);
        return *this;
    }
    Content& operator<<(const QStringList& texts) { return *this << texts.join(QChar(0x1E)); }
    void endGroup() { m_text += QChar(0x1D); }
    [[nodiscard]] QByteArray hash(const QByteArray& photo) const {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(QByteArrayView(reinterpret_cast<const char*>(m_text.constData()), m_text.size() * 2));
        hash.addData(photo);
        return hash.result().left(16);
    }

private:
    QString m_text;
};

QByteArray contentHash(const domain::Customer& customer, const std::vector<domain::Milestone>& milestones) {
    Content content;
    const domain::PersonName& name = customer.name;
    content << domain::key(customer.kind) << name.prefix << name.given << name.middle << name.family << name.suffix
            << name.nickname << customer.displayName << customer.organisationName << customer.title;
    for (const auto& point : customer.contactPoints)
        content << domain::key(point.kind) << point.label << point.value << (point.preferred ? u"1"_s : QString());
    content.endGroup();
    for (const auto& address : customer.addresses)
        content << address.label << address.poBox << address.extended << address.street << address.locality << address.region
                << address.postalCode << address.country;
    content.endGroup();
    content << customer.tags << domain::key(customer.tier)
            << (customer.preferredChannel ? domain::key(*customer.preferredChannel) : QString()) << customer.bestHours
            << customer.timeZone << customer.language << customer.careNote << wordsOf(customer.goals) << customer.topics
            << customer.notes << customer.foreign;
    for (const auto& milestone : milestones)
        content << domain::key(milestone.kind) << milestone.label << milestone.date.toString();
    return content.hash(customer.photo);
}

LikeKeys likeKeysOf(const storage::PreparedCustomer& contact) {
    const domain::Likeness likeness = domain::likenessOf(contact.customer, birthdayOf(contact.milestones));
    QStringList words = likeness.words;
    words.sort();
    const QString name = words.join(QString());
    LikeKeys keys;
    if (name.isEmpty())
        return keys;
    const auto keyOf = [&](QChar mark, const QString& proof) { return static_cast<quint64>(qHash(name + mark + proof)); };
    for (const auto& phone : likeness.phones)
        keys.had.push_back(keyOf(u'\x1F', phone.matchKey));
    for (const QString& address : likeness.emails)
        keys.had.push_back(keyOf(u'\x1F', address));
    keys.sought = keys.had;
    if (!likeness.birthday || !likeness.birthday->fullDate())
        return keys;
    // A birthday proves nothing of two who both have a phone and an e-mail and none in common.
    const QString day = likeness.birthday->toString();
    const quint64 anybodys = keyOf(u'\x1E', day);
    const quint64 hardlyReached = keyOf(u'\x1D', day);
    const bool reachedBothWays = !likeness.phones.empty() && !likeness.emails.isEmpty();
    keys.had.push_back(anybodys);
    if (!reachedBothWays)
        keys.had.push_back(hardlyReached);
    keys.sought.push_back(reachedBothWays ? hardlyReached : anybodys);
    return keys;
}

QString uidOf(QByteArray hash) {
    hash[6] = static_cast<char>((hash[6] & 0x0F) | 0x80);
    hash[8] = static_cast<char>((hash[8] & 0x3F) | 0x80);
    return QUuid::fromRfc4122(hash).toString(QUuid::WithoutBraces);
}

std::shared_ptr<const ContactLinks> linksOf(exchange::ContactRecord& record) {
    const bool none = record.organisationUid.isEmpty() && record.referrer.isEmpty() && record.relations.empty() &&
                      record.owner.isEmpty() && record.fields.empty();
    if (none)
        return {};
    return std::make_shared<const ContactLinks>(ContactLinks{record.organisationUid, record.referrer, std::move(record.relations),
                                                             record.owner, std::move(record.fields)});
}

} // namespace

std::optional<PartialDate> birthdayOf(const std::vector<domain::Milestone>& milestones) {
    for (const domain::Milestone& milestone : milestones)
        if (milestone.kind == domain::MilestoneKind::Birthday)
            return milestone.date;
    return {};
}

QString contentUid(const domain::Customer& customer, const std::vector<domain::Milestone>& milestones) {
    return uidOf(contentHash(customer, milestones));
}

PreparedContact prepareContact(exchange::ContactRecord record, bool newUids) {
    PreparedContact contact;
    contact.line = record.line;
    contact.links = linksOf(record);
    contact.customer = storage::prepared(std::move(record.customer), std::move(record.milestones));
    domain::Customer& customer = contact.customer.customer;
    const QByteArray hash = contentHash(customer, contact.customer.milestones);
    std::memcpy(&contact.fingerprint, hash.constData(), sizeof contact.fingerprint);
    contact.uidFromContent = customer.uid.isEmpty() && !newUids;
    if (customer.uid.isEmpty())
        customer.uid = newUids ? newUid() : uidOf(hash);
    if (!newUids)
        contact.likeKeys = likeKeysOf(contact.customer);
    return contact;
}

} // namespace rapport::services
