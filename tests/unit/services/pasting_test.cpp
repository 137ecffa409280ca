// A card that was copied, before anybody saves it.
#include "rapport/services/pasting.h"
#include "support/catch.h"
#include "support/officestore.h"

#include <QBuffer>
#include <QImage>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct PastingOffice : OfficeStore {
    std::optional<services::PastedContact> pasted(const QString& lines) {
        auto future = services::pastedContact(workspace,
                                              u"BEGIN:VCARD\nVERSION:4.0\nFN:Greta Holm\nUID:g-1\n"_s + lines + u"END:VCARD\n"_s);
        future.waitForFinished();
        return future.result();
    }
    CustomerId anna = add(aCustomer().named("Anna Kovács"));
    CustomerId ben = add(aCustomer().named("Ben Ode"));
};

QString pictureLine(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "PNG"));
    return u"PHOTO:data:image/png;base64,"_s + QString::fromLatin1(bytes.toBase64()) + u'\n';
}

} // namespace

TEST_CASE("a pasted card is related to whom it names, as an imported one is", "[services][pasting]") {
    PastingOffice office;
    const auto pasted =
        office.pasted(u"RELATED;TYPE=spouse;VALUE=text:Anna Kovács\nRELATED;TYPE=sibling;VALUE=text:Nobody Here\n"_s);
    REQUIRE(pasted);
    REQUIRE(pasted->record.relations.size() == 1);
    const domain::Relation& married = pasted->record.relations.front();
    CHECK(married.kind == domain::RelationKind::MarriedTo);
    CHECK((married.from == office.anna || married.to == office.anna));
    CHECK((!married.from.isValid() || !married.to.isValid()));
    CHECK(pasted->names.value(office.anna.value()) == u"Anna Kovács"_s);

    auto saving = services::saveCustomer(office.workspace, pasted->record);
    const CustomerId greta = saving.result();
    const auto stored = services::loadCustomer(office.workspace, greta).result();
    REQUIRE(stored.relations.size() == 1);
    CHECK((stored.relations.front().from == greta || stored.relations.front().to == greta));
}

TEST_CASE("the photo of a pasted card is brought to size, and what is none is left out and said", "[services][pasting]") {
    PastingOffice office;
    const auto large = office.pasted(pictureLine(1024, 512));
    REQUIRE(large);
    CHECK(QImage::fromData(large->record.customer.photo).size() == QSize(512, 256));
    CHECK(large->problems.isEmpty());
    const auto huge = office.pasted(pictureLine(4097, 2));
    REQUIRE(huge);
    CHECK(huge->record.customer.photo.isEmpty());
    CHECK(huge->problems.join(u' ').contains(u"4096"_s));
    const auto none = office.pasted(u"PHOTO:data:image/png;base64,bm9uZQ==\n"_s);
    REQUIRE(none);
    CHECK(none->problems.size() == 1);
}

TEST_CASE("a photo larger than a signature ever is arrives whole", "[services][pasting]") {
    PastingOffice office;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage noise(500, 400, QImage::Format_RGB32);
    quint32 seed = 1;
    for (int y = 0; y < noise.height(); ++y)
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, seed = seed * 1664525u + 1013904223u);
    REQUIRE(noise.save(&buffer, "PNG"));
    REQUIRE(bytes.size() > 300'000);
    const auto pasted = office.pasted(u"PHOTO:data:image/png;base64,"_s + QString::fromLatin1(bytes.toBase64()) + u'\n');
    REQUIRE(pasted);
    CHECK(QImage::fromData(pasted->record.customer.photo).size() == QSize(500, 400));
}

TEST_CASE("a pasted card of somebody who is here already becomes another customer, and the first one stays",
          "[services][pasting]") {
    PastingOffice office;
    const auto first = office.pasted({});
    REQUIRE(first);
    CHECK(first->record.customer.uid == u"g-1"_s);
    services::saveCustomer(office.workspace, first->record).waitForFinished();
    const auto again = office.pasted({});
    REQUIRE(again);
    CHECK(again->record.customer.uid.isEmpty());
    auto saving = services::saveCustomer(office.workspace, again->record);
    CHECK(saving.result().isValid());
}

TEST_CASE("what a pasted card says of a field that the business has not stands in the notes", "[services][pasting]") {
    PastingOffice office;
    const QString line = u"X-RAPPORT-FIELD:Shoe size;text;42\n"_s;
    const auto without = office.pasted(line);
    REQUIRE(without);
    CHECK(without->record.customer.notes == u"Shoe size: 42"_s);
    services::saveCustomField(office.workspace, {{}, u"Shoe size"_s, domain::FieldType::Text, {}, 0}).waitForFinished();
    const auto with = office.pasted(line);
    REQUIRE(with);
    CHECK(with->record.customer.notes.isEmpty());
    REQUIRE(with->record.customer.customValues.size() == 1);
    CHECK(with->record.customer.customValues.front().value == u"42"_s);
}

TEST_CASE("text without a contact gives none", "[services][pasting]") {
    PastingOffice office;
    auto future = services::pastedContact(office.workspace, u"see you on Thursday"_s);
    CHECK_FALSE(future.result());
}
