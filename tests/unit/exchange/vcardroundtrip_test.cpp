#include "rapport/exchange/vcardwriter.h"
#include "unit/exchange/anycontact.h"
#include "unit/exchange/readcontacts.h"

using namespace rapport::exchange;
using namespace rapport::exchange::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int contacts = 10'000;

/// What differs after writing and reading; empty where nothing does.
std::string differenceAfter(const ContactRecord& record, VCardVersion version) {
    std::string card;
    VCardWriter(version).write(record, card);
    const ReadContacts read = readCards(QByteArray::fromStdString(card));
    if (read.records.size() != 1)
        return "read " + std::to_string(read.records.size()) + " contacts of\n" + card;
    const QStringList wanted = told(record);
    const QStringList found = told(read.records.front());
    for (qsizetype i = 0; i < std::max(wanted.size(), found.size()); ++i) {
        if (wanted.value(i) != found.value(i))
            return (u"<%1> became <%2> in\n"_s.arg(wanted.value(i), found.value(i))).toStdString() + card;
    }
    return {};
}

} // namespace

TEST_CASE("what is written as a vCard is read back as it was", "[exchange][vcard][property]") {
    const auto version = GENERATE(VCardVersion::V3, VCardVersion::V4);
    CAPTURE(static_cast<int>(version));
    rc::detail::TestParams params;
    params.maxSuccess = contacts;
    params.maxSize = 30;
    const auto result = rc::detail::checkTestable(
        [version] {
            const ContactRecord record = *anyContact();
            const std::string difference = differenceAfter(record, version);
            if (!difference.empty())
                RC_FAIL(difference);
        },
        rc::detail::TestMetadata(), params);
    std::ostringstream told;
    rc::detail::printResultMessage(result, told);
    INFO(told.str());
    CHECK(result.is<rc::detail::SuccessResult>());
}
