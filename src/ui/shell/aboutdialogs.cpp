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
    auto* key = softLabel(keys, parent);
    grid.addWidget(plainLabel(words, parent), row, 0);
    grid.addWidget(key, row, 1, Qt::AlignRight);
}

void addCloseButton(SheetDialog& sheet) {
    Button* close = sheet.addPrimaryButton(SheetDialog::tr("Close"), SheetDialog::tr("Enter"));
    QObject::connect(close, &QPushButton::clicked, &sheet, &QDialog::accept);
    sheet.setFirstField(close);
}
} // namespace

KeysDialog::KeysDialog(const QList<QAction*>& commands, QWidget* parent)
    : SheetDialog(tr("Keyboard shortcuts"), parent) {
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    for (const QAction* action : commands) {
        if (action->shortcut().isEmpty())
            continue;
        QString words = action->text();
        words.remove(u'&').remove(u'…');
        addKey(*grid, words.section(u": "_s, 0, 0), action->shortcut().toString(QKeySequence::NativeText), this);
    }
    addKey(*grid, tr("In lists: move"), tr("J, K"), this);
    addKey(*grid, tr("In lists: open"), tr("Enter"), this);
    addKey(*grid, tr("Commitment: done, re-date, assign"), tr("D, R, A"), this);
    addKey(*grid, tr("Milestone: greet"), tr("G"), this);
    addKey(*grid, tr("Log an interaction with the selected customer"), tr("L"), this);
    addKey(*grid, tr("New, on the page shown"), tr("N"), this);
    addKey(*grid, tr("Undo"), tr("Z"), this);
    body()->addLayout(grid);
    addCloseButton(*this);
}

AboutDialog::AboutDialog(QWidget* parent)
    : SheetDialog(tr("About Rapport"), parent) {
    body()->addWidget(plainLabel(tr("Rapport %1").arg(QCoreApplication::applicationVersion()), this));
    body()->addWidget(softLabel(tr("Keeps a small business's promises and its people. Everything stays in one file on your own machine."), this));
    body()->addWidget(softLabel(tr("Free software under the GNU General Public License, version 3 or later. Icons: Breeze, by KDE."), this));
    addCloseButton(*this);
}

} // namespace rapport::ui
