#include "windowbench.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct ExportBench : WindowBench {
    QTemporaryDir exports;

    [[nodiscard]] QComboBox* rhythm() { return named<QComboBox>(u"How often a complete export is made"_s); }
    void choose(const QString& entry) {
        const int place = rhythm()->findText(entry);
        REQUIRE(place >= 0);
        rhythm()->setCurrentIndex(place);
        Q_EMIT rhythm()->activated(place);
    }
    [[nodiscard]] bool shows(const QString& beginning) {
        return QTest::qWaitFor(
            [&] {
                const auto labels = window->findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                    return label->isVisibleTo(window.get()) && label->text().startsWith(beginning);
                });
            },
            20'000);
    }
    [[nodiscard]] qsizetype files() const { return QDir(exports.path()).entryList(QDir::Files).size(); }
};

} // namespace

TEST_CASE("complete exports are made once a rhythm and a folder were chosen", "[gui][settings]") {
    ExportBench bench;
    bench.open(u"settings"_s);
    CHECK(bench.rhythm()->currentText() == u"Never"_s);
    CHECK_FALSE(bench.named<QPushButton>(u"Make a complete export now"_s)->isEnabled());
    bench.choose(u"Every week"_s);
    CHECK(bench.dialogs.asked == QStringList{u"Folder of the complete exports"_s});
    CHECK(bench.rhythm()->currentText() == u"Never"_s); // none was chosen
    bench.dialogs.saveTo = bench.exports.path();
    bench.choose(u"Every week"_s);
    CHECK(bench.rhythm()->currentText() == u"Every week"_s);
    CHECK(bench.named<QLineEdit>(u"Folder of the complete exports"_s)->text() == bench.exports.path());
    REQUIRE(bench.shows(u"The latest: "_s));
    CHECK(bench.files() == 1);
    bench.named<QSpinBox>(u"Files to keep"_s)->setValue(3);
    const QString store = bench.office.workspace().store.location();
    CHECK(bench.settings.value(ui::setting::exportRhythm(store)) == u"weekly"_s);
    CHECK(bench.settings.value(ui::setting::exportsKept(store)) == 3);
    CHECK(bench.window->messages().text().isEmpty());
}

TEST_CASE("an export that cannot be made is told in the bar, which leads to the settings", "[gui][settings]") {
    ExportBench bench;
    const QString store = bench.office.workspace().store.location();
    bench.settings.set(ui::setting::exportRhythm(store), u"daily"_s);
    bench.settings.set(ui::setting::exportFolder(store), bench.exports.filePath(u"gone"_s));
    bench.open(u"today"_s);
    REQUIRE(QTest::qWaitFor([&] { return bench.window->messages().text().contains(u"complete export"_s); }, 20'000));
    bench.window->openPage(u"settings"_s);
    CHECK(bench.shows(u"It could not be made."_s));
}
