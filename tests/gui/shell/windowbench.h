#pragma once

#include "support/office.h"
#include "support/recordedlinks.h"
#include "ui/common/messagebar.h"
#include "ui/settings/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/theme.h"

#include "rapport/services/commitments.h"
#include "rapport/services/customers.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace rapport::test {

/// Answers every question with yes; says what was asked.
class YesDialogs final : public ui::Dialogs {
public:
    void confirm(QWidget*, const QString& question, const QString&, std::function<void()> confirmed) override {
        asked << question;
        confirmed();
    }
    void openFiles(QWidget*, const QString& title, const QString&, std::function<void(QStringList)>) override { asked << title; }
    void saveFile(QWidget*, const QString& title, const QString&, std::function<void(QString)> chosen) override {
        asked << title;
        if (!saveTo.isEmpty())
            chosen(saveTo);
    }
    void chooseFolder(QWidget*, const QString& title, const QString&, std::function<void(QString)> chosen) override {
        asked << title;
        if (!saveTo.isEmpty())
            chosen(saveTo);
    }
    QStringList asked;
    QString saveTo; ///< the file or folder that is chosen; empty: it is cancelled
};

/// An office with the window open in it.
class WindowBench {
public:
    WindowBench()
        : settings(folder.filePath(QStringLiteral("rapport.ini")))
        , theme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ui::Appearance::Light) {}

    CommitmentId promises(CustomerId customer, const QString& words, const domain::Due& due) {
        auto commitment = domain::promised(customer, words, due, office.maria, office.now(), Office::zone());
        commitment.kind = domain::CommitmentKind::CallBack;
        return done(services::addCommitment(office.workspace(), commitment));
    }

    /// Opens the window on a page and waits until it is filled.
    ui::MainWindow& open(const QString& page = QStringLiteral("today"), QSize size = {1280, 800}) {
        window = std::make_unique<ui::MainWindow>(
            ui::MainWindow::Outside{office.workspace(), dialogs, theme, settings, nullptr, &links});
        window->resize(size);
        QSignalSpy filled(window.get(), &ui::MainWindow::filled);
        window->start(page);
        window->show();
        QApplication::setActiveWindow(window.get());
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
        REQUIRE((!filled.isEmpty() || filled.wait()));
        return *window;
    }

    template <typename W>
    [[nodiscard]] W* named(const QString& name) const {
        for (W* widget : window->findChildren<W*>()) {
            if (widget->accessibleName() == name && widget->isVisibleTo(window.get()))
                return widget;
        }
        return nullptr;
    }
    /// The rows of a list in words.
    [[nodiscard]] static QStringList rows(const QAbstractItemView& list) {
        QStringList texts;
        for (int row = 0; row < list.model()->rowCount(); ++row)
            texts << list.model()->index(row, 0).data(Qt::DisplayRole).toString();
        return texts;
    }

    QTemporaryDir folder;
    Office office;
    ui::Settings settings;
    ui::Theme theme;
    YesDialogs dialogs;
    RecordedLinks links;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace rapport::test
