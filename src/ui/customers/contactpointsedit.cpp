#include "ui/customers/contactpointsedit.h"

#include "rapport/presentation/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace domain;
using presentation::capitalised;
using presentation::word;

namespace {

struct Row final : QWidget {
    QLineEdit* value;
    QComboBox* label;
    QCheckBox* preferred;

    Row(ContactKind kind, const QStringList& labels)
        : value(new QLineEdit(this))
        , label(new QComboBox(this))
        , preferred(new QCheckBox(ContactPointsEdit::tr("preferred"), this)) {
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins({});
        line->addWidget(value, 1);
        line->addWidget(label);
        line->addWidget(preferred);
        value->setAccessibleName(capitalised(word(kind)));
        label->setAccessibleName(ContactPointsEdit::tr("Label"));
        label->setEditable(true);
        label->addItems(labels);
        label->setCurrentText({});
        label->lineEdit()->setPlaceholderText(ContactPointsEdit::tr("label"));
        label->lineEdit()->setAccessibleName(ContactPointsEdit::tr("Label"));
        label->setMinimumWidth(110);
        setFocusProxy(value);
    }
};

QStringList labelsFor(ContactKind kind) {
    switch (kind) {
    case ContactKind::Phone:
        return {ContactPointsEdit::tr("mobile"), ContactPointsEdit::tr("work"), ContactPointsEdit::tr("home")};
    case ContactKind::Email:
        return {ContactPointsEdit::tr("work"), ContactPointsEdit::tr("home")};
    case ContactKind::Link:
        return {ContactPointsEdit::tr("website")};
    case ContactKind::InstantMessage:
        return {u"WhatsApp"_s, u"Signal"_s, u"Matrix"_s};
    }
    return {};
}

} // namespace

ContactPointsEdit::ContactPointsEdit(QWidget* parent)
    : RowsEdit(tr("Add"), tr("Remove"), parent) {}

QWidget* ContactPointsEdit::makeRow() {
    auto* row = new Row(m_kind, labelsFor(m_kind));
    connect(row->value, &QLineEdit::textChanged, this, &RowsEdit::edited);
    connect(row->label, &QComboBox::currentTextChanged, this, &RowsEdit::edited);
    connect(row->preferred, &QCheckBox::toggled, this, [this, row](bool on) {
        for (auto* other : rows())
            if (on && other != row)
                static_cast<Row*>(other)->preferred->setChecked(false);
        Q_EMIT edited();
    });
    return row;
}

void ContactPointsEdit::setValue(const std::vector<ContactPoint>& all) {
    const QSignalBlocker silence(this);
    removeAll();
    for (const auto& point : all) {
        if (point.kind != m_kind)
            continue;
        auto* row = static_cast<Row*>(addRow());
        row->value->setText(point.value);
        row->label->setCurrentText(point.label);
        row->preferred->setChecked(point.preferred);
    }
}

std::vector<ContactPoint> ContactPointsEdit::value() const {
    std::vector<ContactPoint> points;
    for (const auto* widget : rows()) {
        const auto* row = static_cast<const Row*>(widget);
        points.push_back({m_kind, row->label->currentText(), row->value->text(), row->preferred->isChecked()});
    }
    return points;
}

} // namespace rapport::ui
