// Files dropped on the window, and files that a second start hands over.
#include "ui/shell/filedrops.h"

#include "rapport/core/safefile.h"
#include "windowbench.h"

#include <QAbstractButton>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

class Dropped {
public:
    explicit Dropped(WindowBench& bench)
        : m_bench(bench) {}
    /// Whether the window takes it.
    bool operator()(const QList<QUrl>& urls) {
        QMimeData mime;
        mime.setUrls(urls);
        QDragEnterEvent enter({200, 200}, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_bench.window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop({200, 200}, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_bench.window.get(), &drop);
        CHECK(drop.dropAction() == Qt::CopyAction);
        return true;
    }
    QUrl file(const QString& name, const QByteArray& bytes) const {
        SafeFile::write(m_bench.folder.filePath(name), bytes);
        return QUrl::fromLocalFile(m_bench.folder.filePath(name));
    }
    [[nodiscard]] QAbstractButton* button(const QString& name) const {
        for (auto* each : m_bench.window->findChildren<QAbstractButton*>())
            if (each->isVisible() && each->accessibleName() == name)
                return each;
        return nullptr;
    }

private:
    WindowBench& m_bench;
};

QByteArray card(const QByteArray& name) { return "BEGIN:VCARD\nFN:" + name + "\nEND:VCARD\n"; }

} // namespace

TEST_CASE("files dropped on the window come to the import sheet, and are imported once that is wanted", "[gui]") {
    WindowBench bench;
    bench.open(u"customers"_s);
    Dropped dropped(bench);
    CHECK(dropped({dropped.file(u"a.vcf"_s, card("Anna")), dropped.file(u"b.vcf"_s, card("Ben"))}));
    REQUIRE(QTest::qWaitFor([&] { return dropped.button(u"Import"_s) != nullptr; }, 20'000));
    REQUIRE(dropped.button(u"New · 2"_s));
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return dropped.button(u"Undo import"_s) != nullptr; }, 20'000));
}

TEST_CASE("what is no file of this computer is not taken", "[gui]") {
    WindowBench bench;
    bench.open(u"customers"_s);
    Dropped dropped(bench);
    CHECK_FALSE(dropped({QUrl(u"https://example.org/a.vcf"_s)}));
    CHECK_FALSE(dropped({QUrl::fromLocalFile(bench.folder.path())}));
    CHECK_FALSE(dropped({}));
    CHECK(QApplication::activeModalWidget() == nullptr);
}

TEST_CASE("files that come while a sheet is open wait until it is closed", "[gui]") {
    WindowBench bench;
    auto& window = bench.open(u"customers"_s);
    Dropped dropped(bench);
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    QPointer<QWidget> sheet = QApplication::activeModalWidget();
    REQUIRE(sheet);
    window.importFiles({dropped.file(u"a.vcf"_s, card("Anna")).toLocalFile()});
    CHECK(QApplication::activeModalWidget() == sheet);
    CHECK(window.messages().text() == u"“a.vcf” waits to be imported."_s);
    QTest::keyClick(sheet, Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return QApplication::activeModalWidget() == nullptr; }));
    REQUIRE(dropped.button(u"Import"_s));
    dropped.button(u"Import"_s)->click();
    CHECK(QTest::qWaitFor([&] { return dropped.button(u"New · 1"_s) != nullptr; }, 20'000));
}
