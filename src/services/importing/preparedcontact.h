#pragma once

#include "rapport/exchange/contactrecord.h"
#include "rapport/storage/bulkimport.h"

namespace rapport::services {

/// What a contact says of others, and of the business itself, by name.
struct ContactLinks {
    QString organisationUid;
    exchange::ContactName referrer;
    std::vector<exchange::ContactRelation> relations;
    QString owner;
    std::vector<exchange::ContactField> fields;
};

/// Hashes of a contact's name with each number, address and birthday: of two who are certainly the same each looks for one that
/// the other has.
struct LikeKeys {
    std::vector<quint64> had;
    std::vector<quint64> sought;
    [[nodiscard]] bool isEmpty() const { return sought.empty(); }
};

/// A contact on its way from the reading thread to the writing one.
struct PreparedContact {
    storage::PreparedCustomer customer; ///< with a uid
    bool uidFromContent = false;        ///< the file had none: equal uids mean equal content
    quint64 fingerprint = 0;            ///< of the content
    qint64 line = 0;
    std::shared_ptr<const ContactLinks> links; ///< null where there is nothing of the kind, as with most
    LikeKeys likeKeys;                         ///< empty where contacts are to be kept apart
};

/// What the file says of a contact, as one number of 128 bits in the form of a UUID (version 8: made by a rule of our own, RFC
/// 9562). The same content gives the same, on every machine and at every time.
[[nodiscard]] QString contentUid(const domain::Customer& customer, const std::vector<domain::Milestone>& milestones);

[[nodiscard]] std::optional<PartialDate> birthdayOf(const std::vector<domain::Milestone>& milestones);

/// Text normalised, uid settled, and all that storage can work out beforehand worked out. With `newUids` a contact without a uid
/// gets one that no other has, else one made of its content.
[[nodiscard]] PreparedContact prepareContact(exchange::ContactRecord record, bool newUids);

} // namespace rapport::services
