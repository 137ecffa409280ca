#include "ui/customers/milestonesedit.h"

#include "rapport/presentation/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

namespace rapport::ui {

using namespace domain;
using presentation::capitalised;
using presentation::word;

namespace {

struct Row final : QWidget {
    Milestone stored; ///< what the fields do not show: id and uid
    QComboBox* kind = new QComboBox(this);
    QLineEdit* label = new QLineEdit(this);
    QSpinBox* day = new QSpinBox(this);
    QComboBox* month = new QComboBox(this);
    QSpinBox* year = new QSpinBox(this);
    QSpinBox* lead = new QSpinBox(this);

    Row() {
        for (const auto each : {MilestoneKind::Birthday, MilestoneKind::WeddingAnniversary, MilestoneKind::CustomerSince,
                                MilestoneKind::Contract, MilestoneKind::Founding, MilestoneKind::Custom})
            kind->addItem(capitalised(word(each)), static_cast<int>(each));
        label->setPlaceholderText(MilestonesEdit::tr("what it is"));
        month->addItem(MilestonesEdit::tr("month?"));
        for (int i = 1; i <= 12; ++i)
            month->addItem(QLocale().standaloneMonthName(i));
        setUpSpin(day, 0, 31, MilestonesEdit::tr("day?"));
        setUpSpin(year, 0, 9999, MilestonesEdit::tr("year?"));
        setUpSpin(lead, -1, 365, MilestonesEdit::tr("by tier"));
        lead->setSuffix(MilestonesEdit::tr(" days before"));
        lead->setValue(-1);
        nameFields();
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins({});
        line->setSpacing(6);
        for (QWidget* field : std::initializer_list<QWidget*>{kind, label, day, month, year, lead})
            line->addWidget(field);
        line->addStretch(1);
        setFocusProxy(kind);
        showLabel();
    }

    void setUpSpin(QSpinBox* spin, int least, int most, const QString& unknown) {
        spin->setRange(least, most);
        spin->setSpecialValueText(unknown);
        spin->setGroupSeparatorShown(false);
    }
    void nameFields() {
        kind->setAccessibleName(MilestonesEdit::tr("Kind of milestone"));
        label->setAccessibleName(MilestonesEdit::tr("Name of the milestone"));
        day->setAccessibleName(MilestonesEdit::tr("Day"));
        month->setAccessibleName(MilestonesEdit::tr("Month"));
        year->setAccessibleName(MilestonesEdit::tr("Year"));
        lead->setAccessibleName(MilestonesEdit::tr("Days of preparation"));
    }
    [[nodiscard]] MilestoneKind kindShown() const { return static_cast<MilestoneKind>(kind->currentData().toInt()); }
    void showLabel() { label->setVisible(kindShown() == MilestoneKind::Custom); }

    [[nodiscard]] std::optional<PartialDate> date() const {
        const auto known = [](int value) { return value > 0 ? std::optional(value) : std::nullopt; };
        return PartialDate::of(known(year->value()), known(month->currentIndex()), known(day->value()));
    }
    [[nodiscard]] bool isUntouched() const { return day->value() == 0 && month->currentIndex() == 0 && year->value() == 0; }

    void show(const Milestone& milestone) {
        stored = milestone;
        kind->setCurrentIndex(kind->findData(static_cast<int>(milestone.kind)));
        label->setText(milestone.label);
        day->setValue(milestone.date.day().value_or(0));
        month->setCurrentIndex(milestone.date.month().value_or(0));
        year->setValue(milestone.date.year().value_or(0));
        lead->setValue(milestone.leadDays.value_or(-1));
        showLabel();
    }
    [[nodiscard]] Milestone value(const PartialDate& known) const {
        auto milestone = stored;
        milestone.kind = kindShown();
        milestone.label = milestone.kind == MilestoneKind::Custom ? label->text() : QString();
        milestone.date = known;
        milestone.leadDays = lead->value() < 0 ? std::nullopt : std::optional(lead->value());
        return milestone;
    }
};

} // namespace

MilestonesEdit::MilestonesEdit(QWidget* parent)
    : RowsEdit(tr("Add milestone"), tr("Remove milestone"), parent) {}

QWidget* MilestonesEdit::makeRow() {
    auto* row = new Row;
    connect(row->kind, &QComboBox::currentIndexChanged, this, [this, row] {
        row->showLabel();
        Q_EMIT edited();
    });
    connect(row->month, &QComboBox::currentIndexChanged, this, &RowsEdit::edited);
    connect(row->label, &QLineEdit::textChanged, this, &RowsEdit::edited);
    for (auto* spin : {row->day, row->year, row->lead})
        connect(spin, &QSpinBox::valueChanged, this, &RowsEdit::edited);
    return row;
}

void MilestonesEdit::setValue(const std::vector<Milestone>& milestones) {
    const QSignalBlocker silence(this);
    removeAll();
    for (const auto& milestone : milestones)
        static_cast<Row*>(addRow())->show(milestone);
}

std::vector<Milestone> MilestonesEdit::value() const {
    std::vector<Milestone> milestones;
    for (const auto* widget : rows()) {
        const auto* row = static_cast<const Row*>(widget);
        if (const auto date = row->date())
            milestones.push_back(row->value(*date));
    }
    return milestones;
}

QString MilestonesEdit::problem() const {
    for (const auto* widget : rows()) {
        const auto* row = static_cast<const Row*>(widget);
        if (!row->date())
            return row->isUntouched() ? tr("A milestone has no date yet: give a day and month, or remove it.")
                                      : tr("A milestone's day, month and year do not make a date.");
    }
    return {};
}

} // namespace rapport::ui
