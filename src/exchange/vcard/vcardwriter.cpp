#include "rapport/exchange/vcardwriter.h"

#include "exchange/vcard/cardwriting.h"
#include "exchange/vcard/contentline.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using domain::Customer;
using domain::CustomerKind;

void writeUid(CardWriting& card) {
    const QString& uid = card.contact.customer.uid;
    if (uid.isEmpty())
        return;
    const QString address = uuidAddress(uid);
    if (card.isV4() && address.isEmpty())
        card.lines.begin("UID").rawParameter("VALUE=text").value().text(uid).end();
    else
        card.lines.property("UID", card.isV4() ? address : uid);
}

/// A kept line that names the organisation with its departments: said once is enough.
QString keptOrganisation(const Customer& customer) {
    if (customer.organisationName.isEmpty() || !customer.foreign.contains("ORG:"_L1))
        return {};
    const QString beginning = u"ORG:"_s + escaped(customer.organisationName) + u';';
    for (const QString& line : customer.foreign.split(u'\n')) {
        if (line.startsWith(beginning) && !line.mid(beginning.size()).contains(u'\\'))
            return line;
    }
    return {};
}

} // namespace

QString uuidAddress(const QString& uid) {
    constexpr int length = 36;
    return uid.size() == length && !QUuid::fromString(uid).isNull() ? u"urn:uuid:"_s + uid : QString();
}

void writeNames(CardWriting& card) {
    const Customer& customer = card.contact.customer;
    const domain::PersonName& name = customer.name;
    CardLines& lines = card.lines;
    const QString shown = domain::displayNameOf(customer);
    lines.begin("FN").value().text(shown).end();
    lines.begin("N").value().text(name.family).raw(";").text(name.given).raw(";").text(name.middle).raw(";").text(name.prefix);
    lines.raw(";").text(name.suffix).end();
    lines.property("NICKNAME", name.nickname);
    // Others look here for an organisation's name.
    if (customer.kind == CustomerKind::Organisation && customer.organisationName.isEmpty())
        lines.begin("ORG").rawParameter("X-RAPPORT-SHOWN=1").value().text(shown).end();
    else if (card.keptOrganisation.isEmpty())
        lines.property("ORG", customer.organisationName);
    lines.property("TITLE", customer.title);
    lines.property("X-RAPPORT-DISPLAY-NAME", customer.displayName);
}

void VCardWriter::write(const ContactRecord& contact, std::string& out) {
    CardWriting card{contact, m_version, CardLines(out)};
    card.groups = lastForeignGroup(contact.customer.foreign);
    card.keptOrganisation = keptOrganisation(contact.customer);
    CardLines& lines = card.lines;
    const bool isOrganisation = contact.customer.kind == CustomerKind::Organisation;
    lines.begin("BEGIN:VCARD").end();
    lines.begin(card.isV4() ? "VERSION:4.0" : "VERSION:3.0").end();
    // Tells the reader that it may take everything as it stands.
    lines.begin("PRODID:-//Rapport//Rapport//EN").end();
    writeUid(card);
    if (card.isV4())
        lines.begin(isOrganisation ? "KIND:org" : "KIND:individual").end();
    else if (isOrganisation)
        lines.begin("X-ABShowAs:COMPANY").end();
    writeNames(card);
    writeReach(card);
    writeMilestones(card);
    writeRelations(card);
    writeParticulars(card);
    writeOwn(card);
    writePhoto(card);
    writeForeign(card);
    lines.begin("END:VCARD").end();
}

} // namespace rapport::exchange
