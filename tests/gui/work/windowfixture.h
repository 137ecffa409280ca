#pragma once

#include "support/catch.h"
#include "support/officestore.h"
#include "support/recordedlinks.h"
#include "ui/common/cardtable.h"
#include "ui/common/page.h"
#include "ui/common/savingdialog.h"

#include <QApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace rapport::test {

/// Remembers what a page says, in place of the bar on top of the window.
class HeardMessages final : public ui::Messages {
public:
    void failure(const QString& text, const QString&, std::function<void()>) override { failures << text; }
    void done(const QString& text, bool undoable) override {
        dones << text;
        lastUndoable = undoable;
    }
    void done(const QString& text, const QString&, std::function<void()>) override { done(text, false); }
    QStringList dones;
    QStringList failures;
    bool lastUndoable = false;
};

/// Says yes to everything and has no files.
class WillingDialogs final : public ui::Dialogs {
public:
    void confirm(QWidget*, const QString&, const QString&, std::function<void()> confirmed) override { confirmed(); }
    void openFiles(QWidget*, const QString&, const QString&, std::function<void(QStringList)>) override {}
    void saveFile(QWidget*, const QString&, const QString&, std::function<void(QString)>) override {}
    void chooseFolder(QWidget*, const QString&, const QString&, std::function<void(QString)>) override {}
};

/// Waits, running the event loop, until `condition` holds; never longer than a slow machine needs.
template <typename Condition>
bool eventually(Condition condition) {
    return QTest::qWaitFor(condition, 20'000);
}

/// A page of the window on a real store, driven by keys.
template <typename PageType>
class OpenPage {
public:
    explicit OpenPage(OfficeStore& office)
        : office(office)
        , context{office.workspace, messages, dialogs, nullptr, nullptr, &links}
        , page(new PageType(context, &window)) {
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins({});
        layout->addWidget(page);
        QObject::connect(page, &ui::Page::filled, page, [this] { ++timesFilled; });
        QObject::connect(page, &ui::Page::customerSelected, page, [this](CustomerId id) { selected = id; });
        QObject::connect(page, &ui::Page::customerOpened, page, [this](CustomerId id) { opened = id; });
        QObject::connect(office.store.get(), &storage::Store::changed, page,
                         [this](const storage::ChangeSet& changes) { page->refresh(changes); });
        window.resize(1052, 700);
        window.show();
        window.activateWindow();
        page->activate();
    }

    bool filled() {
        return eventually([this] { return timesFilled > 0; });
    }
    [[nodiscard]] ui::CardTable* table() const { return page->template findChild<ui::CardTable*>(); }
    void press(Qt::Key key) { QTest::keyClick(table(), key); }
    /// The first cell of the selected row.
    [[nodiscard]] QString selectedText() const { return table()->selectedRow().data().toString(); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    bool says(const QString& text) {
        return eventually([&] { return messages.dones.contains(text); });
    }
    /// The dialog that has opened over the page, once its form is filled.
    template <typename Dialog>
    Dialog* dialog() {
        eventually([this] { return page->template findChild<Dialog*>() && QApplication::activeModalWidget(); });
        return page->template findChild<Dialog*>();
    }
    /// The dialog that `key` opens over the filled page.
    template <typename Dialog>
    Dialog* opens(Qt::Key key) {
        REQUIRE(filled());
        press(key);
        auto* opened = dialog<Dialog>();
        REQUIRE(opened);
        return opened;
    }
    template <typename Dialog>
    bool closes(const QPointer<Dialog>& dialog) {
        return eventually([&] { return !dialog || !dialog->isVisible(); });
    }

    OfficeStore& office;
    HeardMessages messages;
    WillingDialogs dialogs;
    RecordedLinks links;
    ui::UiContext context;
    QWidget window;
    PageType* page;
    int timesFilled = 0;
    CustomerId selected;
    CustomerId opened;
};

/// What the sheets are opened on: a customer, her birthday and a promise to her that is overdue.
struct AnnasOffice : OfficeStore {
    CustomerId anna = add(aCustomer().named("Anna Kovács").withEmail("anna@example.org"));
    MilestoneId birthday = add(aMilestone().of(anna).on("1966-11-21"));
    CommitmentId call =
        add(aCommitment().to(anna).saying("Call back").due("2026-11-18").ownedBy(maria).createdAt("2026-11-02T09:00Z"));
};

/// The dialogs by themselves over an empty window.
struct Sheets {
    explicit Sheets(services::Workspace& workspace)
        : context{workspace, messages, dialogs, nullptr, nullptr, &links} {
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
    }
    template <typename Dialog, typename... Arguments>
    QPointer<Dialog> open(Arguments... arguments) {
        QPointer<Dialog> dialog = new Dialog(context, arguments..., &window);
        QSignalSpy ready(dialog, &ui::SavingDialog::ready);
        dialog->open();
        CHECK((!ready.isEmpty() || ready.wait(20'000)));
        return dialog;
    }
    HeardMessages messages;
    WillingDialogs dialogs;
    RecordedLinks links;
    ui::UiContext context;
    QWidget window;
};

/// The control with this accessible name; nothing for none.
template <typename Widget>
Widget* named(const QWidget* parent, const QString& name) {
    for (auto* widget : parent->findChildren<Widget*>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

/// Names of the classes of controls that say nothing to a screen reader.
QStringList namelessControls(const QWidget* root);

} // namespace rapport::test
