#include "storage/customers/customerrows.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// The n-th column of a select over customerColumns(), in the schema's order.
enum Column {
    Id,
    Uid,
    Kind,
    Prefix,
    Given,
    Middle,
    Family,
    Suffix,
    Nickname,
    DisplayName,
    ShownNameColumn,
    SortKey,
    Organisation,
    OrganisationName,
    Title,
    TierColumn,
    Owner,
    PreferredChannel,
    BestHours,
    TimeZone,
    Language,
    CareNote,
    Notes,
    Referrer,
    CadenceIdeal,
    CadenceMaximum,
    LeapDay,
    ForeignLines,
    State,
    CreatedAt,
    CreatedBy,
    OptedOut,
    AskDays
};

std::optional<Cadence> cadenceFrom(const RowView& row) {
    if (row.isNull(CadenceIdeal))
        return {};
    return Cadence{row.integer(CadenceIdeal), row.integer(CadenceMaximum)};
}

} // namespace

ShownName shownNameOf(const Customer& customer) { return {displayNameOf(customer), sortKeyOf(customer)}; }

const QString& customerColumns() {
    static const QString columns = u"id, "_s + tables::customer().columns.join(u", ");
    return columns;
}

std::vector<Value> customerValues(const Customer& customer, const ShownName& name) {
    const auto& parts = customer.name;
    const auto& cadence = customer.cadence;
    return {toValue(customer.uid),
            toValue(key(customer.kind)),
            toValue(parts.prefix),
            toValue(parts.given),
            toValue(parts.middle),
            toValue(parts.family),
            toValue(parts.suffix),
            toValue(parts.nickname),
            toValue(customer.displayName),
            toValue(name.shown),
            toValue(name.sortKey),
            toValue(customer.organisation),
            toValue(customer.organisationName),
            toValue(customer.title),
            toValue(key(customer.tier)),
            toValue(customer.owner),
            customer.preferredChannel ? toValue(key(*customer.preferredChannel)) : Value(),
            toValue(customer.bestHours),
            toValue(customer.timeZone),
            toValue(customer.language),
            toValue(customer.careNote),
            toValue(customer.notes),
            toValue(customer.referrer),
            cadence ? toValue(cadence->ideal) : Value(),
            cadence ? toValue(cadence->maximum) : Value(),
            toValue(key(customer.leapDayRule)),
            toValue(customer.foreign),
            toValue(key(customer.state)),
            toValue(customer.createdAt),
            toValue(customer.createdBy),
            toValue(customer.optedOut),
            customer.askDays ? toValue(*customer.askDays) : Value()};
}

Customer customerFrom(const RowView& row) {
    Customer customer;
    customer.id = row.id<CustomerId>(Id);
    customer.uid = row.text(Uid);
    customer.kind = row.word<CustomerKind>(Kind).value_or(CustomerKind::Person);
    customer.name = {row.text(Prefix), row.text(Given), row.text(Middle), row.text(Family), row.text(Suffix), row.text(Nickname)};
    customer.displayName = row.text(DisplayName);
    customer.organisation = row.id<CustomerId>(Organisation);
    customer.organisationName = row.text(OrganisationName);
    customer.title = row.text(Title);
    customer.tier = row.word<Tier>(TierColumn).value_or(Tier::Regular);
    customer.owner = row.id<StaffId>(Owner);
    customer.preferredChannel = row.word<Channel>(PreferredChannel);
    customer.bestHours = row.text(BestHours);
    customer.timeZone = row.text(TimeZone);
    customer.language = row.text(Language);
    customer.careNote = row.text(CareNote);
    customer.notes = row.text(Notes);
    customer.referrer = row.id<CustomerId>(Referrer);
    customer.cadence = cadenceFrom(row);
    customer.leapDayRule = row.word<LeapDayRule>(LeapDay).value_or(LeapDayRule::February28);
    customer.foreign = row.text(ForeignLines);
    customer.state = row.word<CustomerState>(State).value_or(CustomerState::Active);
    customer.createdAt = row.moment(CreatedAt);
    customer.createdBy = row.id<StaffId>(CreatedBy);
    customer.optedOut = row.flag(OptedOut);
    if (!row.isNull(AskDays))
        customer.askDays = row.integer(AskDays);
    return customer;
}

} // namespace rapport::storage
