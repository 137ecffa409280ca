#pragma once

#include "rapport/services/customers.h"
#include "rapport/services/staff.h"
#include "rapport/storage/store.h"
#include "support/catch.h"
#include "ui/common/page.h"

#include <QFuture>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

/// A real store in a folder of its own, with what a page or dialog is given, and hands on the keyboard.
namespace rapport::tests {

class RecordedMessages final : public ui::Messages {
public:
    QStringList failures;
    QStringList dones;
    void failure(const QString& text, const QString&, std::function<void()>) override { failures << text; }
    void done(const QString& text, bool) override { dones << text; }
    void done(const QString& text, const QString&, std::function<void()>) override { dones << text; }
};

/// Answers every question at once, as `agree` says.
class AnsweringDialogs final : public ui::Dialogs {
public:
    bool agree = true;
    QStringList asked;
    QStringList files;
    void confirm(QWidget*, const QString& question, const QString&, std::function<void()> confirmed) override {
        asked << question;
        if (agree)
            confirmed();
    }
    void openFiles(QWidget*, const QString&, const QString&, std::function<void(QStringList)> chosen) override { chosen(files); }
    void saveFile(QWidget*, const QString&, const QString&, std::function<void(QString)>) override {}
    void chooseFolder(QWidget*, const QString&, const QString&, std::function<void(QString)>) override {}
};

struct Desk {
    Desk();

    QTemporaryDir folder;
    FixedClock clock;
    std::unique_ptr<storage::Store> store;
    std::unique_ptr<services::Workspace> workspace;
    RecordedMessages messages;
    AnsweringDialogs dialogs;

    [[nodiscard]] ui::UiContext context() { return {*workspace, messages, dialogs}; }
    CustomerId add(const QString& given, const QString& family, const std::function<void(domain::Customer&)>& more = {});
    void openReadOnly();

    template <typename T>
    T wait(QFuture<T> future) {
        REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 20'000));
        if constexpr (!std::is_void_v<T>)
            return future.result();
    }
    template <typename Condition>
    static void until(Condition condition) {
        REQUIRE(QTest::qWaitFor(condition, 20'000));
    }
};

/// The child control with this accessible name.
template <typename T>
T* named(QWidget* root, const QString& name) {
    for (auto* child : root->findChildren<T*>())
        if (child->accessibleName() == name)
            return child;
    FAIL("no control is called " << name);
    return nullptr;
}

/// Counts what is pressed, so that a flow can be held to its number of keys.
struct Hands {
    int keys = 0;
    void type(QWidget* field, const QString& text) {
        keys += static_cast<int>(text.size());
        QTest::keyClicks(field, text);
    }
    void press(QWidget* field, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++keys;
        QTest::keyClick(field, key, modifiers);
    }
};

/// Controls that a screen reader could not name.
[[nodiscard]] QStringList namelessControls(QWidget* root);

} // namespace rapport::tests
