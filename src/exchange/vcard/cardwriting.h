#pragma once

#include "exchange/vcard/cardlines.h"
#include "rapport/exchange/vcardwriter.h"

namespace rapport::exchange {

/// A card while it is written.
struct CardWriting {
    const ContactRecord& contact;
    VCardVersion version;
    CardLines lines;
    QString keptOrganisation = {}; ///< a kept line that is read as the organisation's as well; empty for none
    int groups = 0;                ///< the number of the last group; kept lines may have groups of their own

    [[nodiscard]] bool isV4() const { return version == VCardVersion::V4; }
    [[nodiscard]] std::string nextGroup() { return "item" + std::to_string(++groups); }
    /// Ends a property that is in a group by the label of that group.
    void label(const std::string& group, const QString& label) { lines.begin("X-ABLabel", group).value().text(label).end(); }
};

/// `urn:uuid:` and a UUID; empty where the uid is none.
[[nodiscard]] QString uuidAddress(const QString& uid);

// One function a kind of property, in the order they are called.
void writeNames(CardWriting& card);
void writeReach(CardWriting& card);
void writeMilestones(CardWriting& card);
void writeRelations(CardWriting& card);
void writeParticulars(CardWriting& card);
void writeOwn(CardWriting& card);
void writePhoto(CardWriting& card);
/// What was kept of an imported file.
void writeForeign(CardWriting& card);
/// The largest number of an itemN group among kept lines.
[[nodiscard]] int lastForeignGroup(const QString& foreign);

} // namespace rapport::exchange
