#include "rapport/printing/labels.h"

#include "support/catch.h"

#include <QGuiApplication>

using namespace rapport::printing;
using namespace Qt::StringLiterals;

namespace {

/// Every letter is half as wide as it is high.
double letters(const QString& text, double points) { return static_cast<double>(text.size()) * points * 25.4 / 72 / 2; }

bool liesWithin(const LabelText& text, const QRectF& label) {
    return std::all_of(text.lines.begin(), text.lines.end(), [&](const LabelLine& line) {
        return label.contains(line.rect) && letters(line.text, text.points) <= line.rect.width() + 1e-6;
    });
}

} // namespace

TEST_CASE("labels lie on the sheet side by side and never on one another", "[unit][labels]") {
    REQUIRE(labelSheets().size() == 3);
    for (const LabelSheet& sheet : labelSheets()) {
        INFO(sheet.key.toStdString());
        const QRectF page(QPointF(0, 0), sheet.page);
        const auto places = labelPlaces(sheet, static_cast<size_t>(sheet.count()), 1);
        for (size_t i = 0; i < places.size(); ++i) {
            CHECK(places[i].page == 0);
            CHECK(page.contains(places[i].rect));
            for (size_t j = 0; j < i; ++j) {
                const QRectF both = places[i].rect & places[j].rect;
                CHECK((both.isEmpty() || both.width() < 1e-6 || both.height() < 1e-6));
            }
        }
        CHECK(labelPlaces(sheet, static_cast<size_t>(sheet.count()) + 1, 1).back().page == 1);
    }
}

TEST_CASE("the sheets have the measures that are sold", "[unit][labels]") {
    const auto corner = [](const QString& key, size_t number) {
        return labelPlaces(*labelSheetNamed(key), number, 1).back().rect;
    };
    CHECK(corner(u"a4-3x8"_s, 24) == QRectF(140, 259.5, 70, 37));
    CHECK(corner(u"a4-3x7"_s, 1) == QRectF(7.21, 15.15, 63.5, 38.1));
    const QRectF avery = corner(u"letter-3x10"_s, 3);
    CHECK(std::abs(avery.left() - (0.1875 + 2 * 2.75) * 25.4) < 1e-9);
    CHECK(std::abs(avery.top() - 12.7) < 1e-9);
    CHECK(std::abs(avery.width() - 66.675) < 1e-9);
    CHECK_FALSE(labelSheetNamed(u"a5-1x1"_s));
}

TEST_CASE("a sheet that was begun is used up from any label on", "[unit][labels]") {
    const LabelSheet sheet = *labelSheetNamed(u"a4-3x8"_s);
    const auto places = labelPlaces(sheet, 3, 23);
    CHECK(places[0].rect.topLeft() == QPointF(70, 259.5));
    CHECK(places[0].page == 0);
    CHECK(places[1].page == 0);
    CHECK(places[2].page == 1);
    CHECK(places[2].rect.topLeft() == QPointF(0, 0.5));
    for (const int odd : {-3, 0, 1})
        CHECK(labelPlaces(sheet, 1, odd).front().rect.topLeft() == QPointF(0, 0.5));
    CHECK(labelPlaces(sheet, 1, 99).front().rect.topLeft() == QPointF(140, 259.5));
    CHECK(labelPlaces(sheet, 0, 1).empty());
}

TEST_CASE("an address stands within its label, smaller where it is long", "[unit][labels]") {
    const QStringList plain{u"Anna Kovács"_s, u"Fő utca 1."_s, u"6720 Szeged"_s};
    for (const LabelSheet& sheet : labelSheets()) {
        const QRectF label(QPointF(20, 30), sheet.label);
        const auto shown = labelText(plain, label, letters);
        CHECK(shown.points == 11);
        REQUIRE(shown.lines.size() == 3);
        CHECK(liesWithin(shown, label));
        CHECK(shown.lines[0].rect.bottom() <= shown.lines[1].rect.top() + 1e-6);

        auto lengthy = plain;
        lengthy << QString(40, u'x');
        const auto smaller = labelText(lengthy, label, letters);
        CHECK(smaller.points < 11);
        CHECK(smaller.lines.size() == 4);
        CHECK(smaller.lines.back().text == lengthy.back());
        CHECK(liesWithin(smaller, label));

        auto endless = plain;
        endless << QString(4000, u'x');
        const auto cut = labelText(endless, label, letters);
        CHECK(cut.lines.back().text.endsWith(u'…'));
        CHECK(liesWithin(cut, label));

        QStringList tall;
        for (int line = 1; line <= 40; ++line)
            tall << QString::number(line);
        const auto chosen = labelText(tall, label, letters);
        CHECK(liesWithin(chosen, label));
        CHECK(chosen.lines.front().text == u"1"_s);
        CHECK(chosen.lines.back().text == u"40"_s);
        CHECK(chosen.lines[chosen.lines.size() - 2].text == u"39"_s);
    }
    CHECK(labelText({}, QRectF(0, 0, 70, 37), letters).lines.empty());
}

TEST_CASE("the file is a PDF with a page for each sheet", "[unit][labels]") {
    const auto pages = [](const QByteArray& pdf) { return pdf.count("/Type /Page\n"); };
    const LabelSheet sheet = *labelSheetNamed(u"a4-3x7"_s);
    const std::vector<QStringList> addresses(22, {u"Anna Kovács"_s, u"<img src=x>"_s, u"مرحبا"_s});
    const QByteArray pdf = labelsPdf(sheet, addresses, 1);
    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pages(pdf) == 2);
    CHECK(pages(labelsPdf(sheet, {addresses.front()}, 21)) == 1);
    CHECK(pages(labelsPdf(sheet, {}, 1)) == 1);
}
