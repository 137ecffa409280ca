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
    [[nodiscard]] bool isShown(const QString& beginning) const {
        const auto labels = window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisibleTo(window.get()) && label->text().startsWith(beginning);
        });
    }
    bool shows(const QString& beginning) {
        return QTest::qWaitFor([&] { return isShown(beginning); }, 20'000);
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
    CHECK_FALSE(kept->isChecked()); // and none was chosen
    CHECK_FALSE(bench.settings.value(ui::setting::calendarKept(bench.store())));
    CHECK_FALSE(bench.isShown(u"Choose where it is to be."_s));
    CHECK(bench.window->messages().text().isEmpty());

    auto* path = bench.named<QLineEdit>(u"Calendar file"_s);
    bench.dialogs.saveTo = bench.file;
    kept->click();
    CHECK(kept->isChecked());
    CHECK(path->text() == bench.file);
    REQUIRE(bench.shows(u"Written "_s));
    CHECK(bench.written().contains("call back"));
    CHECK(bench.settings.value(ui::setting::calendarKept(bench.store())));
    kept->click();
    CHECK_FALSE(bench.settings.value(ui::setting::calendarKept(bench.store())));
    CHECK(bench.settings.value(ui::setting::calendarFile(bench.store())) == bench.file);

    kept->click(); // where it was
    CHECK(bench.dialogs.asked.size() == 2);
    path->clear();
    path->setFocus();
    QTest::keyClick(path, Qt::Key_Return);
    CHECK(bench.shows(u"Choose where it is to be."_s));
    QTest::keyClicks(path, bench.folder.filePath(u"other.ics"_s));
    QTest::keyClick(path, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return QFile::exists(bench.folder.filePath(u"other.ics"_s)); }, 20'000));
    CHECK_FALSE(bench.isShown(u"Choose where it is to be."_s));
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
