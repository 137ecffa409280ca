#include "ui/shell/aboutdialogs.h"

#include "ui/common/button.h"
#include "ui/common/plaintext.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
void addKey(QGridLayout& grid, const QString& words, const QString& keys, QWidget* parent) {
    const int row = grid.rowCount();
    grid.addWidget(plainLabel(words, parent), row, 0);
    grid.addWidget(softLabel(keys, parent), row, 1, Qt::AlignRight);
}

/// Keys under a heading, as one of the columns of the sheet.
QGridLayout* keyColumn(const QString& heading, const QList<QAction*>& actions, QWidget* parent) {
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->addWidget(sectionLabel(heading, parent), 0, 0);
    for (const QAction* action : actions) {
        if (action->shortcut().isEmpty() || !action->isVisible())
            continue;
        QString words = action->text();
        words.remove(u'&').remove(u'…');
        addKey(*grid, words.section(u": "_s, 0, 0), action->shortcut().toString(QKeySequence::NativeText), parent);
    }
    return grid;
}

void addCloseButton(SheetDialog& sheet) {
    Button* close = sheet.addPrimaryButton(SheetDialog::tr("Close"), SheetDialog::tr("Enter"));
    QObject::connect(close, &QPushButton::clicked, &sheet, &QDialog::accept);
    sheet.setFirstField(close);
}
} // namespace

KeysDialog::KeysDialog(const QList<QAction*>& commands, const QList<QAction*>& pageActions, QWidget* parent)
    : SheetDialog(tr("Keyboard shortcuts"), parent) {
    setSheetWidth(720);
    auto* here = keyColumn(tr("On this page"), pageActions, this);
    addKey(*here, tr("Move through the list"), tr("J, K"), this);
    addKey(*here, tr("Open what is selected"), tr("Enter"), this);
    addKey(*here, tr("Undo"), tr("Z"), this);
    here->setRowStretch(here->rowCount(), 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addLayout(keyColumn(tr("Everywhere"), commands, this), 1);
    columns->addLayout(here, 1);
    body()->addLayout(columns);
    addCloseButton(*this);
}

AboutDialog::AboutDialog(QWidget* parent)
    : SheetDialog(tr("About Rapport"), parent) {
    body()->addWidget(plainLabel(tr("Rapport %1").arg(QCoreApplication::applicationVersion()), this));
    body()->addWidget(softLabel(
        tr("Keeps a small business's promises and its people. Everything stays on your own machine, or your office's server."),
        this));
    body()->addWidget(
        softLabel(tr("Free software under the GNU General Public License, version 3 or later. Icons: Breeze, by KDE."), this));
    addCloseButton(*this);
}

} // namespace rapport::ui
