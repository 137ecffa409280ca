#include "ui/common/systemdialogs.h"

#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/common/sheetdialog.h"

#include <QFileDialog>
#include <QLabel>
#include <QVBoxLayout>

namespace rapport::ui {

void SystemDialogs::confirm(QWidget* parent, const QString& question, const QString& actionLabel,
                            std::function<void()> confirmed) {
    auto* sheet = new SheetDialog(actionLabel, parent);
    sheet->body()->addWidget(plainLabel(question, sheet));
    QObject::connect(sheet->addButton(QObject::tr("Cancel"), QObject::tr("Esc")), &QPushButton::clicked, sheet, &QDialog::reject);
    Button* action = sheet->addPrimaryButton(actionLabel, QObject::tr("Enter"));
    QObject::connect(action, &QPushButton::clicked, sheet, &QDialog::accept);
    QObject::connect(sheet, &QDialog::accepted, parent, std::move(confirmed));
    sheet->setFirstField(action);
    sheet->open();
}

void SystemDialogs::openFiles(QWidget* parent, const QString& title, const QString& filter,
                              std::function<void(QStringList)> chosen) {
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(chosen));
    dialog->open();
}

void SystemDialogs::saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                             std::function<void(QString)> chosen) {
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

void SystemDialogs::chooseFolder(QWidget* parent, const QString& title, const QString& current,
                                 std::function<void(QString)> chosen) {
    auto* dialog = new QFileDialog(parent, title, current);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

} // namespace rapport::ui
