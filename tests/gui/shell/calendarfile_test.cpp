#include "windowbench.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct FileBench : WindowBench {
    QString file = folder.filePath(u"shop.ics"_s);
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));

    [[nodiscard]] QByteArray written() const {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    [[nodiscard]] QString store() { return office.workspace().store.location(); }
    bool shows(const QString& beginning) {
        return QTest::qWaitFor(
            [&] {
                const auto labels = window->findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                    return label->isVisibleTo(window.get()) && label->text().startsWith(beginning);
                });
            },
            20'000);
    }
};

} // namespace

TEST_CASE("a calendar file is nobody's wish until it is one", "[gui][settings]") {
    FileBench bench;
    bench.promises(bench.anna, u"call back"_s, {QDate(2026, 11, 26), {}});
    bench.open(u"settings"_s);
    auto* kept = bench.named<QCheckBox>(u"Keep a calendar file"_s);
    REQUIRE(kept);
    CHECK_FALSE(kept->isChecked());
    CHECK_FALSE(bench.named<QCheckBox>(u"With care notes and notes of interactions"_s)->isChecked());
    kept->click(); // no file yet: it is asked for
    CHECK(bench.dialogs.asked == QStringList{u"Calendar file"_s});

    auto* path = bench.named<QLineEdit>(u"Calendar file"_s);
    path->setFocus();
    QTest::keyClicks(path, bench.file);
    QTest::keyClick(path, Qt::Key_Return);
    REQUIRE(bench.shows(u"Written "_s));
    CHECK(bench.written().contains("call back"));
    CHECK(bench.settings.value(ui::setting::calendarKept(bench.store())));
    kept->click();
    CHECK_FALSE(bench.settings.value(ui::setting::calendarKept(bench.store())));
    CHECK(bench.settings.value(ui::setting::calendarFile(bench.store())) == bench.file);
}

TEST_CASE("a calendar file that is kept is written at the start and after a change", "[gui][settings]") {
    FileBench bench;
    bench.settings.set(ui::setting::calendarKept(bench.store()), true);
    bench.settings.set(ui::setting::calendarFile(bench.store()), bench.file);
    bench.open();
    REQUIRE(QTest::qWaitFor([&] { return bench.written().contains("END:VCALENDAR"); }, 20'000));
    bench.promises(bench.anna, u"bring the key"_s, {QDate(2026, 11, 26), {}});
    REQUIRE(QTest::qWaitFor([&] { return bench.written().contains("bring the key"); }, 20'000));
}

TEST_CASE("a calendar file that cannot be written is told on the page and in Settings", "[gui][settings]") {
    FileBench bench;
    bench.settings.set(ui::setting::calendarKept(bench.store()), true);
    bench.settings.set(ui::setting::calendarFile(bench.store()), bench.folder.filePath(u"nowhere/shop.ics"_s));
    bench.open();
    REQUIRE(bench.shows(u"The calendar file could not be written."_s));
    bench.window->openPage(u"settings"_s);
    CHECK(bench.shows(u"It could not be written."_s));
}
