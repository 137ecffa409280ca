// Any bytes as a vCard file: read without a crash or a leak, in bounded time; and what was read is written and read again as it
// is.
#include "rapport/exchange/vcardreader.h"
#include "rapport/exchange/vcardwriter.h"

#include <QBuffer>
#include <cstdint>
#include <cstdlib>

using namespace rapport::exchange;

namespace {

std::vector<ContactRecord> contactsIn(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = makeVCardReader(buffer, [](const Problem&) {});
    std::vector<ContactRecord> contacts;
    while (auto contact = reader->next())
        contacts.push_back(std::move(*contact));
    return contacts;
}

std::string written(const std::vector<ContactRecord>& contacts, VCardVersion version) {
    std::string text;
    for (const ContactRecord& contact : contacts)
        VCardWriter(version).write(contact, text);
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto contacts = contactsIn(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    for (const VCardVersion version : {VCardVersion::V3, VCardVersion::V4}) {
        const std::string once = written(contacts, version);
        const auto again = contactsIn(QByteArray::fromStdString(once));
        if (again.size() != contacts.size())
            std::abort();
    }
    return 0;
}
