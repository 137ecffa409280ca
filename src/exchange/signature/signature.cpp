#include "rapport/exchange/pasted.h"

#include "exchange/signature/pieces.h"
#include "rapport/core/text.h"
#include "rapport/exchange/vcardreader.h"

#include <QBuffer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using namespace signature;

constexpr qsizetype mostText = 256 * 1024;
constexpr qsizetype mostCard = 16 * 1024 * 1024; ///< with a picture of the largest size

/// Hungarians write the family's name first.
bool isHungarian(const QString& text) {
    static const QRegularExpression signs(
        u"\\+36\\b|\\.hu\\b|\\b(utca|kft|zrt|bt|udvozlettel|tisztelettel|ugyvezeto|igazgato|korut|budapest|tanacsado|magyarorszag|hungary)\\b"_s);
    return signs.match(text::folded(text)).hasMatch();
}

/// "Sales Manager, Kovács Bakery" and "Sales Manager at Kovács Bakery" are two things in one piece.
std::pair<QString, QString> titleAndOrganisation(const QString& piece) {
    static const QRegularExpression between(u"\\s+(?:at|bei|chez|@)\\s+|,\\s+(?=\\p{Lu})"_s);
    const auto match = between.match(piece);
    const bool parts =
        match.hasMatch() && looksLikeTitle(piece.left(match.capturedStart())) && !looksLikeTitle(piece.mid(match.capturedEnd()));
    return parts ? std::pair(piece.left(match.capturedStart()), piece.mid(match.capturedEnd())) : std::pair(piece, QString());
}

/// Puts the pieces that nothing tells but their place.
class Signature {
public:
    explicit Signature(const QString& text)
        : m_familyFirst(isHungarian(text)) {
        for (const QString& piece : piecesOf(text))
            take(piece);
    }
    [[nodiscard]] std::optional<ContactRecord> record();

private:
    void take(const QString& piece);
    [[nodiscard]] bool takeWords(const QString& piece);

    bool m_familyFirst;
    domain::Customer m_customer;
    domain::PostalAddress m_address;
    bool m_hasName = false;
    QStringList m_unknown;
};

void Signature::take(const QString& piece) {
    if (takeAddress(piece, m_address))
        return;
    const QString left = takeReach(piece, m_customer);
    if (left.isEmpty() || takeWords(left))
        return;
    if (!takeAddress(left, m_address))
        m_unknown << left;
}

bool Signature::takeWords(const QString& piece) {
    const auto [title, organisation] = titleAndOrganisation(piece);
    if (!organisation.isEmpty() && m_customer.title.isEmpty() && m_customer.organisationName.isEmpty()) {
        m_customer.title = title;
        m_customer.organisationName = organisation;
    } else if (looksLikeOrganisation(piece) && m_customer.organisationName.isEmpty()) {
        m_customer.organisationName = piece;
    } else if (looksLikeTitle(piece) && m_customer.title.isEmpty()) {
        m_customer.title = piece;
    } else if (!m_hasName && looksLikeName(piece)) {
        m_customer.name = nameFrom(piece, m_familyFirst);
        m_hasName = true;
    } else if (m_hasName && m_customer.organisationName.isEmpty() && m_customer.contactPoints.empty() && piece.size() < 60) {
        // Between the name and the ways to reach them stands for whom they work.
        m_customer.organisationName = piece;
    } else {
        return false;
    }
    return true;
}

std::optional<ContactRecord> Signature::record() {
    const bool organisation = !m_hasName && !m_customer.organisationName.isEmpty();
    if (!m_hasName && !organisation && m_customer.contactPoints.empty())
        return {};
    if (organisation) {
        m_customer.kind = domain::CustomerKind::Organisation;
        m_customer.displayName = std::exchange(m_customer.organisationName, {});
    }
    if (!m_address.isEmpty())
        m_customer.addresses.push_back(m_address);
    m_customer.notes = m_unknown.join(u'\n');
    ContactRecord record;
    record.customer = domain::normalised(m_customer);
    return record;
}

} // namespace

std::optional<ContactRecord> readSignature(const QString& text) { return Signature(text.left(mostText)).record(); }

std::optional<ContactRecord> readPasted(const QString& text, const std::function<void(const Problem&)>& onProblem) {
    if (!QStringView(text).left(mostText).contains(u"BEGIN:VCARD", Qt::CaseInsensitive))
        return readSignature(text);
    QBuffer buffer;
    buffer.setData(QStringView(text).left(mostCard).toUtf8());
    buffer.open(QIODevice::ReadOnly);
    return makeVCardReader(buffer, onProblem)->next();
}

} // namespace rapport::exchange
